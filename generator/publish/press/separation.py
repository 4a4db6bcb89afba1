"""Turns an RGB PDF as WeasyPrint writes it into one in four inks; type stays type, gradients stay gradients."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from generator.publish.press.content import Rewriting, State
from generator.publish.press.images import separate_image
from generator.publish.press.inks import Inks
from generator.publish.press.shadings import separate_shading
from generator.publish.press.spaces import space_of
from generator.publish.press.tone import Greys, Tones

_DEFAULTS = frozenset(("/DefaultRGB", "/DefaultGray", "/DefaultCMYK"))


def separate(pdf: bytes, inks: Inks) -> bytes:
    """The PDF with every colour in inks; the same bytes for the same input.

    Raises Unseparable for what WeasyPrint does not write (meshes, PostScript functions); spot colours pass unchanged.
    """
    with pikepdf.open(BytesIO(pdf)) as opened:
        separate_pages(opened, inks)
        return saved(opened)


def separate_pages(pdf: Pdf, inks: Inks) -> None:
    """The same for an open PDF, in place."""
    Separation(pdf, inks).run()


def saved(pdf: Pdf) -> bytes:
    """The bytes of a PDF/X-4 file: PDF 1.6, the same on every run."""
    target = BytesIO()
    mode = pikepdf.ObjectStreamMode.generate
    pdf.save(target, deterministic_id=True, force_version="1.6", object_stream_mode=mode, linearize=False)
    return target.getvalue()


class Separation:
    """One document's way into inks: each thing is converted where it is first used, then what nobody uses, too."""

    def __init__(self, pdf: Pdf, inks: Inks) -> None:
        self._pdf, self._inks, self._greys = pdf, inks, Greys()
        self._done: set[tuple[int, int]] = set()
        self._resources: list[Object] = []
        self._masks: list[Object] = []

    def run(self) -> None:
        """Pages first, then masks, so that what serves as both is right where it is seen."""
        for page in self._pdf.pages:
            page.externalize_inline_images()
            resources = self._own_resources(page.obj, page.resources)
            page.Contents = self._pdf.make_stream(Rewriting(self, resources, self._inks).run(page.obj))
            page.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name(self._inks.space))
        self._convert_masks()
        for resources in self._resources:  # grows meanwhile
            self._convert_unused(resources)
        self._convert_masks()
        for resources in self._resources:
            _forget_spaces(resources)

    def drawn(self, name: str, resources: Object, state: State, tones: Tones) -> None:
        """Convert an image or a form, unless it is already."""
        found = _find(resources, "/XObject", name)
        if not isinstance(found, Stream) or not self._is_new(found):
            return
        if found.get("/Subtype") == Name.Image:
            separate_image(found, tones)
        elif found.get("/Subtype") == Name.Form:
            self._convert_form(found, resources, state.saved(), tones)

    def filled(self, name: str, resources: Object, tones: Tones) -> None:
        """Convert a pattern: tiles or a gradient."""
        found = _find(resources, "/Pattern", name)
        if isinstance(found, Stream):
            if self._is_new(found):
                self._convert_form(found, resources, State(), tones)
        elif isinstance(found, Dictionary) and "/Shading" in found:
            separate_shading(self._pdf, found.Shading, tones)

    def shaded(self, name: str, resources: Object, tones: Tones) -> None:
        """Convert a gradient."""
        found = _find(resources, "/Shading", name)
        if found is not None:
            separate_shading(self._pdf, found, tones)

    def written(self, name: str, resources: Object, tones: Tones) -> None:
        """Convert the glyphs of a font that are drawings."""
        font = _find(resources, "/Font", name)
        if not isinstance(font, Dictionary) or font.get("/Subtype") != Name.Type3 or not self._is_new(font):
            return
        inner = self._own_resources(font, resources)
        for _, glyph in sorted(font.CharProcs.items()):
            if self._is_new(glyph):
                glyph.write(Rewriting(self, inner, tones).run(glyph))

    def masked(self, mask: Object) -> None:
        """Keep a mask for later."""
        self._masks.append(mask)

    def _convert_form(self, form: Object, outer: Object, state: State, tones: Tones) -> None:
        matrix = [float(part) for part in form.get("/Matrix", Array([1, 0, 0, 1, 0, 0]))]
        state.scale *= abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
        form.write(Rewriting(self, self._own_resources(form, outer), tones, state).run(form))
        group = form.get("/Group")
        if isinstance(group, Dictionary) and (space := space_of(group.get("/CS"))) is not None and space.screen:
            group.CS = Name(tones.space)

    def _convert_masks(self) -> None:
        while self._masks:
            mask = self._masks.pop(0)
            group = mask.G
            space = space_of(group.get("/Group", Dictionary()).get("/CS"))
            if len(backdrop := mask.get("/BC", Array())) > 1:
                mask.BC = Array(self._greys.flat(tuple(float(part) for part in backdrop)))
            if not self._is_new(group):
                if space is None or str(group.Group.CS) == self._greys.space:
                    continue
                group = self._copied(group)  # what was met before is drawn in inks elsewhere
                mask.G = group
            self._convert_form(group, Dictionary(), State(), self._greys)
            group.Group.CS = Name(self._greys.space)

    def _copied(self, form: Object) -> Object:
        copied = self._pdf.make_stream(form.read_bytes())
        for key, value in form.items():
            if key not in ("/Length", "/Filter", "/DecodeParms"):
                copied[key] = Dictionary(dict(value.items())) if key == "/Group" else value
        return copied

    def _convert_unused(self, resources: Object) -> None:
        for _, setting in _entries(resources, "/ExtGState"):
            if isinstance(mask := setting.get("/SMask"), Dictionary):
                self._masks.append(mask)
        self._convert_masks()
        for name, _ in _entries(resources, "/XObject"):
            self.drawn(name, resources, State(), self._inks)
        for name, _ in _entries(resources, "/Pattern"):
            self.filled(name, resources, self._inks)
        for name, _ in _entries(resources, "/Shading"):
            self.shaded(name, resources, self._inks)
        for name, _ in _entries(resources, "/Font"):
            self.written(name, resources, self._inks)

    def _own_resources(self, owner: Object, outer: Object | None) -> Object:
        """Those of a page or a form, else those of what it is drawn on; none at all are made."""
        found = owner.get("/Resources", outer)
        if found is None:
            owner.Resources = Dictionary()
            found = owner.Resources
        self._resources.append(found)
        return found

    def _is_new(self, thing: Object) -> bool:
        """Whether an object is met for the first time; what lies inside another counts as new."""
        if not thing.is_indirect:
            return True
        new = thing.objgen not in self._done
        self._done.add(thing.objgen)
        return new


def _find(resources: Object, kind: str, name: str) -> Object | None:
    return resources.get(kind, Dictionary()).get(name)


def _entries(resources: Object, kind: str) -> list[tuple[str, Object]]:
    return sorted(resources.get(kind, Dictionary()).items(), key=lambda entry: str(entry[0]))


def _forget_spaces(resources: Object) -> None:
    """Nothing is left in these colour spaces; their names alone would alarm a print shop's program."""
    spaces = resources.get("/ColorSpace", Dictionary())
    for name, space in _entries(resources, "/ColorSpace"):
        found = space_of(space)
        if name in _DEFAULTS or (found is not None and found.screen):
            del spaces[name]
