"""Draws "Whom do I call?": one number, its price, its hours, what to have at hand and to say; a code on the back."""

from collections.abc import Iterable

from generator.infographics.canvas import Canvas
from generator.infographics.contact import contact_of, equivalent_of, to_scan
from generator.infographics.contact_card.back import draw_back
from generator.infographics.contact_card.card import draw_card
from generator.infographics.contact_card.postcard import draw_postcard
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.sheets import in_order
from generator.model.facts import main_channel
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return (organisation,) if main_channel(organisation) else ()


@infographic("contact-card", "The contact card", _subjects, ("card", "a6"))
def contact_card(subject: Subject, scene: Scene) -> Drawing:
    """The card of an organisation, or of one journey. Raises ValueError when no person can be reached."""
    journey = subject if isinstance(subject, Journey) else None
    contact = contact_of(scene.organisation, scene.wording, journey)
    if contact is None:
        raise ValueError("a contact card needs a channel that a person answers")
    canvas = Canvas(scene)
    title = scene.wording("Whom do I call?") if contact.channel.number else scene.wording("Whom do I ask?")
    if scene.sheet.width < 100:
        draw_card(canvas, contact)
    else:
        draw_postcard(canvas, contact, title)
    text = f"# {title}\n\n{equivalent_of(contact, scene.wording)}\n"
    on_card = scene.sheet.width < 100 and contact.url
    if not contact.vcards and not on_card:
        return canvas.drawing(title, text)
    back = Canvas(scene)
    draw_back(back, contact)
    text += f"- {to_scan(contact.channel, scene.wording)}\n" if contact.vcards else ""
    return in_order([canvas.drawing(title, text), back.drawing(title, text)])
