"""Turns the channels of an organisation into vCards, and into codes from which a telephone takes them off a screen."""

from collections.abc import Iterator

from generator.infographics.qr import code_svg
from generator.model.facts import channel_name
from generator.model.finding import Finding
from generator.model.kinds.channel import Channel
from generator.model.publication import Publication
from generator.model.vcard import short_vcards, vcard
from generator.render.view import View, output

ON_SCREEN = 48.0
"""The side of a code on a screen, in millimetres."""


@output("contact-file", part="site")
def contact_file(view: View) -> Iterator[Publication | Finding]:
    """A vCard for each channel that customers can use and that has a number, an e-mail or a postal address.

    Those with a number or an e-mail have a code as well: what is read on a computer is kept on the telephone.
    """
    organisation, wording = view.organisation, view.wording
    for channel in organisation.of(Channel).values():
        if channel.inbound and (channel.number or channel.email or channel.address):
            sources = {"text/vcard": vcard(channel, organisation, wording)}
            if drawn := code_svg(short_vcards(channel, organisation, wording), ON_SCREEN):
                sources["image/svg+xml"] = drawn
            name, path = wording.typeset(channel_name(organisation, channel)), f"{view.site}/files/{channel.id}"
            for media, source in sources.items():
                yield Publication("contact-file", path, wording.language, name, media, source, subject=channel.key)
