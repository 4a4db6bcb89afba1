"""Turns a title and a contact into the frame of a drawing: its head, the strip at its foot, the sheet's number."""

from collections.abc import Callable, Sequence

from generator.infographics.canvas import Canvas
from generator.infographics.contact import Contact
from generator.infographics.drawing import Drawing, Scene
from generator.infographics.header import Key, header
from generator.infographics.sheets import in_order, numbered
from generator.infographics.strip import Strip

Paint = Callable[[Canvas], None]
"""Draws what is between the head and the strip of one sheet."""


class Frame:
    """What every sheet of one drawing has in common, measured: what is between `top` and `bottom` is the drawing's."""

    def __init__(
        self, scene: Scene, kicker: str, title: str, contact: Contact | None, legend: Sequence[Key] = ()
    ) -> None:
        self.scene, self.title = scene, title
        self._kicker, self._contact, self._legend = kicker, contact, legend
        self._memo: dict[tuple[object, ...], list[str]] = {}
        draft = self.canvas()
        self.top = self._head(draft) + 6 * draft.unit
        self.bottom = Strip(draft, contact).top - 6 * draft.unit

    @property
    def room(self) -> float:
        """The height between head and strip."""
        return self.bottom - self.top

    def canvas(self) -> Canvas:
        """An empty canvas; all canvases of a frame remember one another's broken lines."""
        return Canvas(self.scene, self._memo)

    def drawing(self, paints: Sequence[Paint], equivalent: str) -> Drawing:
        """The finished sheets, one for each of `paints`, numbered when there are several."""
        count = len(paints)
        return in_order([self._sheet(paint, number, count, equivalent) for number, paint in enumerate(paints, 1)])

    def _sheet(self, paint: Paint, number: int, count: int, equivalent: str) -> Drawing:
        canvas = self.canvas()
        self._head(canvas)
        numbered(canvas, number, count)
        paint(canvas)
        Strip(canvas, self._contact).draw()
        return canvas.drawing(self.title, equivalent)

    def _head(self, canvas: Canvas) -> float:
        return header(canvas, self._kicker, self.title, self._legend)
