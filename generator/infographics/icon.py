"""Turns a channel, a step, a document or an ending into the icon that fits it, and an icon's name into an SVG path.

The icons are Pictogrammers' Material Design Icons (Apache-2.0), which mkdocs-material brings along.
"""

import re
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from generator.model.kinds.channel import Channel, ChannelType
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Node, Step, Variant
from generator.model.kinds.unit import Stage, Unit
from generator.model.organisation import Organisation

FALLBACK = "help-circle"
CHANNEL_ICONS: dict[ChannelType, str] = {
    "counter": "storefront", "phone": "phone", "web": "laptop", "app": "cellphone", "post": "email-outline",
    "email": "at", "chat": "chat", "sms": "message-text", "machine": "robot",
}  # fmt: skip
STAGE_ICONS: dict[Stage, str] = {
    "front": "face-agent", "middle": "clipboard-text-outline", "back": "office-building", "partner": "handshake",
    "system": "server",
}  # fmt: skip

# The first pattern that is found in the words decides; French, English and German stems of everyday matters.
_BY_WORDS = tuple(
    (re.compile(rf"\b(?:{stems})", re.IGNORECASE), name)
    for stems, name in (
        ("bless|secours|malaise|hurt|injur|emergenc|verletz|notfall", "medical-bag"),
        ("enfant|child|kinder", "human-male-child"),
        ("réconfort|rassur|comfort|tröst", "hand-heart"),
        ("le dire\\b|signal|melden", "bullhorn"),
        ("(?:aucune|sans|des) nouvelles?\\b(?! dates?)|no news|updates?\\b", "message-text"),
        ("c.est réglé|settled|erledigt", "emoticon-happy-outline"),
        ("médiat|mediat|schlicht", "scale-balance"),
        ("réclam|complain|beschwer", "comment-alert-outline"),
        ("promesse|promise|versprech", "handshake"),
        ("vêtement|cloth|kleid", "tshirt-crew"),
        ("mang|repas\\b|boire\\b|boisson|eat\\b|drink|food|meal|essen\\b|trink", "silverware-fork-knife"),
        ("piscine|baign|bassin|swim|pool|schwimm", "pool"),
        ("annul|cancel|stornier|résili", "calendar-remove"),
        ("rembours|refund|erstatt|virement|geld zur", "cash-refund"),
        ("rib\\b|iban|banque|bank", "bank"),
        ("meuble|canapé|sofa|furniture|möbel", "sofa"),
        ("ticket|un reçu|receipt|quittung|facture|invoice|rechnung|kassenbon", "receipt-text-outline"),
        ("dossier|numéro|aktenzeichen|reference|vorgang", "card-account-details-outline"),
        ("carte|card\\b|karte", "credit-card-outline"),
        ("passeport|identité|identity|passport|ausweis", "card-account-details"),
        ("contrat|contract|vertrag", "file-document-outline"),
        ("signe|signez|sign\\b|unterschr", "draw"),
        ("photo|bild\\b", "camera"),
        ("sms|message|nachricht", "message-text"),
        ("e-?mail|courriel", "at"),
        ("lettre|courrier|letter|brief|post", "email-outline"),
        ("appel|téléphon|call|phone|ruf|telefon", "phone"),
        ("livr|camion|deliver|truck|liefer|transport|jour j", "truck-delivery"),
        ("colis|carton|paquet|boîte|parcel|box(?:es)?\\b|paket", "package-variant-closed"),
        ("date|rendez-vous|créneau|réserv|appointment|book|termin", "calendar-check"),
        ("répare|technic|repair|reparatur|poseur|montage", "tools"),
        ("compteur|électri|meter|strom|courant", "lightning-bolt"),
        ("internet|réseau|wifi|wlan|network|netz", "router-wireless"),
        ("pass\\b|train|billet|zug|fahr", "train"),
        ("pai|pay|prix|zahl|argent", "cash"),
        ("choisi|choose|wähl", "gesture-tap"),
        ("vérifi|contrôl|check|prüf|mesur", "clipboard-check-outline"),
        ("attend|wait|wart|patient", "timer-sand"),
        ("magasin|comptoir|guichet|agence|shop|store|filiale|schalter", "storefront"),
        ("domicile|chez vous|maison|home|zuhause", "home-variant"),
        ("site|en ligne|web|online|suivi", "laptop"),
        ("demand|formul|request|antrag|dépos", "file-document-edit-outline"),
        ("confirm|bestätig", "check-decagram-outline"),
    )
)


def known(name: str) -> bool:
    """Whether there is an icon of that name."""
    return re.fullmatch(r"[a-z0-9-]+", name) is not None and _file(name).is_file()


@lru_cache(maxsize=512)
def icon(name: str) -> str:
    """The path data of an icon in a box of 24 by 24; of the fallback when there is none of that name."""
    file = _file(name if known(name) else FALLBACK)
    return "".join(re.findall(r'\bd="([^"]+)"', file.read_text("utf-8")))


def icon_for_words(words: str, fallback: str = "") -> str:
    """The icon that everyday words call for."""
    return next((name for pattern, name in _BY_WORDS if pattern.search(words)), fallback)


def icon_of_channel(channel: Channel) -> str:
    """The icon of a channel's type; a machine that answers the phone is still a phone."""
    return CHANNEL_ICONS[channel.type]


def icon_of_document(document: Document, organisation: Organisation) -> str:
    """The icon of a document: by its name, else a sheet of paper."""
    return icon_for_words(organisation.as_written(document).name, "file-document-outline")


def icon_of_unit(unit: Unit, organisation: Organisation) -> str:
    """The icon of a unit: by its name, else by its stage."""
    return icon_for_words(organisation.as_written(unit).name, STAGE_ICONS[unit.stage])


def icon_of_node(node: Node, organisation: Organisation) -> str:
    """The icon of a step, problem or variant: the writer's, else by its title, its channel, its words, its unit."""
    node = organisation.as_written(node)
    if node.icon:
        return node.icon
    does = node.does if isinstance(node, Step | Variant) else None
    text = " ".join(words.words for words in (node.do, does) if words)
    places = node.at if isinstance(node, Step | Variant) else ()
    found = icon_for_words(node.title or "")
    channel = next((organisation.of(Channel)[id] for id in places if id in organisation.of(Channel)), None)
    if not found and channel and channel.inbound:
        found = icon_of_channel(channel)
    unit = organisation.of(Unit).get((node.who if isinstance(node, Step | Variant) else None) or "")
    return found or icon_for_words(text) or (STAGE_ICONS[unit.stage] if unit else "account")


def icon_of_ending(words: str) -> str:
    """The icon of what the customer has at the end."""
    return icon_for_words(words, "flag-checkered")


@lru_cache(maxsize=1024)
def _file(name: str) -> Traversable:
    return files("material") / "templates" / ".icons" / "material" / f"{name}.svg"
