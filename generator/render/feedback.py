"""Turns where customers' answers go into what a page needs to ask "Was this page useful?"."""

from urllib.parse import quote

from generator.render.pen import Pen


def feedback_mail(pen: Pen, answer: str) -> str:
    """A `mailto:` address with the page and the answer in it; nothing without a mail box, or with a program."""
    feedback, wording = pen.organisation.about.feedback, pen.view.wording
    if not feedback.email or feedback.endpoint:
        return ""
    subject = f"{answer}{wording(':')} {pen.typeset(pen.page.title)}"
    body = "\r\n\r\n" + wording("Page: {path}", path=f"{pen.page.path} ({wording.language})")
    return f"mailto:{quote(feedback.email, safe='@')}?subject={quote(subject)}&body={quote(body)}"
