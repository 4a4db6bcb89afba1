"""Files that say the wrong thing of themselves, or carry what is no page."""

from pikepdf import Array, AttachedFileSpec, Dictionary, Encryption, Name, Pdf, Stream, String
from PIL import ImageCms

from tests.publish.press.wrong.good import BLEED, MM, draw
from tests.publish.press.wrong.spoiling import wrong


def note(pdf: Pdf, kind: str, **entries: object) -> None:
    rect = entries.pop("Rect", [100, 100, 150, 120])
    made = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=rect, **entries)
    page = pdf.pages[0].obj
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(pdf.make_indirect(made))


@wrong("pdf-x")
def no_mark_of_pdf_x(pdf: Pdf) -> None:
    del pdf.Root.Metadata


@wrong("pdf-x", warns=True)
def nothing_about_trapping(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["pdf:Trapped"]


@wrong("output-intent")
def no_output_intent(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents


@wrong("output-intent")
def output_intent_for_screens(pdf: Pdf) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    pdf.Root.OutputIntents[0].DestOutputProfile = pdf.make_indirect(Stream(pdf, profile, N=3))


@wrong("output-intent")
def output_intent_of_an_archive(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].S = Name.GTS_PDFA1


@wrong("output-intent")
def output_intent_without_registry(pdf: Pdf) -> None:
    del pdf.Root.OutputIntents[0].RegistryName


@wrong("output-intent", warns=True)
def output_intent_for_another_paper(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].OutputConditionIdentifier = String("FOGRA52")


@wrong("encryption", saving={"encryption": Encryption(owner="secret", user="", R=6)})
def locked_file(pdf: Pdf) -> None:
    """It is locked as it is saved."""


@wrong("readable", saving={"encryption": Encryption(owner="secret", user="secret", R=6)})
def file_with_a_password(pdf: Pdf) -> None:
    """It is locked as it is saved."""


@wrong("scripts")
def script_at_opening(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@wrong("scripts")
def script_among_the_names(pdf: Pdf) -> None:
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=[String("a"), script]))


@wrong("attachments")
def attached_file(pdf: Pdf) -> None:
    pdf.attachments["prix.csv"] = AttachedFileSpec(pdf, b"a;b")


@wrong("attachments", "annotations")
def film(pdf: Pdf) -> None:
    note(pdf, "RichMedia")


@wrong("forms", "annotations")
def field_to_fill_in(pdf: Pdf) -> None:
    note(pdf, "Widget", FT=Name.Tx, T=String("nom"))
    pdf.Root.AcroForm = Dictionary(Fields=[pdf.pages[0].obj.Annots[0]])


@wrong("annotations")
def link(pdf: Pdf) -> None:
    note(pdf, "Link", A=Dictionary(S=Name.URI, URI=String("https://exemple.fr")))


@wrong("annotations", "colours")
def comment_with_a_picture_in_rgb(pdf: Pdf) -> None:
    look = Stream(pdf, b"1 1 0 rg 0 0 20 20 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 20, 20])
    note(pdf, "Square", F=4, AP=Dictionary(N=pdf.make_indirect(look)))


@wrong("readable", warns=True)
def form_that_draws_itself(pdf: Pdf) -> None:
    loop = pdf.make_indirect(Stream(pdf, b"/Loop Do", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 300, 300]))
    loop.Resources = Dictionary(XObject=Dictionary(Loop=loop))
    draw(pdf, "/Loop Do", XObject={"Loop": loop})


def note_beside_the_sheet(pdf: Pdf) -> None:
    """Not wrong: PDF/X allows annotations outside the bleed."""
    page = pdf.pages[0].obj
    page.MediaBox = Array([0, 0, float(page.MediaBox[2]) + 80, page.MediaBox[3]])
    right = float(page.BleedBox[2])
    note(pdf, "Text", Rect=[right + BLEED * MM, 20, right + 40, 40])
