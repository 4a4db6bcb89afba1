"""Turns RGB into printing inks by an ICC profile: greys in black alone, nowhere more ink than paper bears."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from io import BytesIO
from itertools import product
from typing import Literal

from PIL import Image, ImageCms, ImageFilter

from generator.model.colour import Cmyk
from generator.publish.press.neutral import is_dark, is_grey, lab
from generator.publish.press.tone import Colour, Ink, Rgb

SOLID = 0.9
"""From here on flat black is solid: a raster of 95 percent only makes the edges of letters ragged."""
_GRID = 33
"""Nodes of a picture's table in each direction; littlecms itself uses as many."""
_FADE = 4
"""How soon a gradient leaves its end's own inks for what looks as on the screen (measured: 2 tints the middle)."""
_INTENTS = {"relative": ImageCms.Intent.RELATIVE_COLORIMETRIC, "perceptual": ImageCms.Intent.PERCEPTUAL}


class UnfitProfile(ValueError):
    """The ICC profile cannot be used to print with four inks; the message says why."""


class Inks:
    """The inks of one printing condition. The same colour gives the same inks in text, gradients and flat pictures.

    `icc` is a CMYK output profile; `most` the percent of ink at one place; `twins` says how some colours of screens
    (`#RRGGBB`) are printed, in percent. Raises UnfitProfile.
    """

    space, fill, stroke = "/DeviceCMYK", "k", "K"

    def __init__(
        self,
        icc: bytes,
        most: float = 300,
        twins: Mapping[str, Cmyk] | None = None,
        intent: Literal["relative", "perceptual"] = "relative",
        small: float = 12,
        overprints: bool = True,
    ) -> None:
        self.icc, self.overprints = icc, overprints
        self._most, self._small = most / 100, small
        self._twins = {colour.upper(): _share(twin) for colour, twin in (twins or {}).items()}
        self._to_ink, to_lab = _transforms(icc, _INTENTS[intent])
        self._black = _lightness_of_black(to_lab)
        self._known: dict[Colour, Ink] = {}
        self._processed: dict[Colour, Ink] = {}
        self._table: ImageFilter.Color3DLUT | None = None

    def flat(self, colour: Colour) -> Ink:
        """The inks of a flat colour: its twin's, black alone for a grey, else the profile's; ink stays ink."""
        if colour not in self._known:
            self._known[colour] = self._flat(colour)
        return self._known[colour]

    def small(self, colour: Colour, points: float) -> Ink:
        """The same for type: if it is small and dark, black alone, so that no coloured edge shows."""
        if len(colour) == 4 or points >= self._small or _name(colour) in self._twins or not is_dark(_rgb(colour)):
            return self.flat(colour)
        return self._grey(_rgb(colour), solid=True)

    def blend(self, start: Colour, end: Colour, shares: Sequence[float]) -> list[tuple[float, ...]]:
        """A gradient that begins and ends with the flat inks and in between looks as it does on the screen."""
        if len(start) == 4:
            return [self._capped(_between(start, end, share)) for share in shares]
        mixed = [_rgb(_between(start, end, share)) for share in shares]
        first, last = self.flat(start), self.flat(end)
        if all(is_grey(colour) and _name(colour) not in self._twins for colour in (_rgb(start), _rgb(end))):
            bare = [self._grey(colour, solid=False) for colour in (_rgb(start), *mixed, _rgb(end))]
        else:
            bare = self._process([_rgb(start), *mixed, _rgb(end)])
        near_first, near_last = (float(flat != ink) for flat, ink in ((first, bare[0]), (last, bare[-1])))
        inks: list[tuple[float, ...]] = []
        for ink, share in zip(bare[1:-1], shares, strict=True):
            weight = near_first * (1 - share) ** _FADE + near_last * share**_FADE
            inks.append(self._capped(_between(ink, _between(first, last, share), weight)))
        return inks

    def photograph(self, picture: Image.Image) -> Image.Image:
        """A picture of mode RGB in mode CMYK, with no more ink than is allowed."""
        if self._table is None:
            steps = [round(255 * step / (_GRID - 1)) / 255 for step in range(_GRID)]
            nodes = [(red, green, blue) for blue, green, red in product(steps, repeat=3)]
            table = [part for ink in self._process(nodes) for part in ink]
            self._table = ImageFilter.Color3DLUT(_GRID, table, channels=4, target_mode="CMYK")
        return picture.filter(self._table)

    def _flat(self, colour: Colour) -> Ink:
        if len(colour) == 4:
            return self._capped(colour)
        if (twin := self._twins.get(_name(colour))) is not None:
            return self._capped(twin)
        if is_grey(_rgb(colour)):
            return self._grey(_rgb(colour), solid=True)
        return self._process([_rgb(colour)])[0]

    def _process(self, colours: Sequence[Rgb]) -> list[Ink]:
        """What the profile says, in one go, capped."""
        fresh = [colour for colour in dict.fromkeys(colours) if colour not in self._processed]
        if fresh:
            raw = bytes(round(min(max(part, 0), 1) * 255) for colour in fresh for part in colour)
            inks = ImageCms.applyTransform(Image.frombytes("RGB", (len(fresh), 1), raw), self._to_ink)
            assert inks is not None
            data = inks.tobytes()
            for number, colour in enumerate(fresh):
                c, m, y, k = data[4 * number : 4 * number + 4]
                self._processed[colour] = self._capped((c / 255, m / 255, y / 255, k / 255))
        return [self._processed[colour] for colour in colours]

    def _grey(self, colour: Rgb, solid: bool) -> Ink:
        """As much black ink as is equally light on this paper."""
        wanted = -lab(colour)[0]
        place = bisect_left(self._black, wanted)
        if place >= len(self._black) - 1:
            share = 1.0
        else:
            low, high = self._black[max(place - 1, 0)], self._black[place]
            share = (place - (high - wanted) / (high - low) if high > low else place) / 255
        return 0.0, 0.0, 0.0, 1.0 if solid and share >= SOLID else round(min(max(share, 0), 1), 4)

    def _capped(self, ink: Sequence[float]) -> Ink:
        """No more ink than allowed: the grey that three inks make goes into black, so that the hue stays."""
        c, m, y, k = (min(max(part, 0.0), 1.0) for part in ink)
        excess = c + m + y + k - self._most
        if excess > 0:
            taken = min(excess / 2, 1 - k)  # three inks less, one more
            taken = min(taken if taken == excess / 2 else (excess + 1 - k) / 3, c, m, y)
            k = min(1.0, k + taken)
            c, m, y = c - taken, m - taken, y - taken
            if (left := c + m + y) > (room := max(self._most - k, 0)):
                c, m, y = c * room / left, m * room / left, y * room / left
        return round(c, 4), round(m, 4), round(y, 4), round(k, 4)


def _transforms(icc: bytes, intent: ImageCms.Intent) -> tuple[ImageCms.ImageCmsTransform, ImageCms.ImageCmsTransform]:
    """From RGB to ink, and from ink to what is seen on this paper."""
    compensate = ImageCms.Flags.BLACKPOINTCOMPENSATION
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc))
        if profile.profile.xcolor_space.strip() != "CMYK":
            raise UnfitProfile(
                f"the ICC profile is for {profile.profile.xcolor_space.strip()}, not for four inks (CMYK)"
            )
        screen, seen = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        relative = ImageCms.Intent.RELATIVE_COLORIMETRIC
        return (
            ImageCms.buildTransform(screen, profile, "RGB", "CMYK", intent, compensate),
            ImageCms.buildTransform(profile, seen, "CMYK", "LAB", relative),
        )
    except (OSError, ImageCms.PyCMSError) as error:
        raise UnfitProfile(f"this is no ICC profile to print with: {error}") from error


def _lightness_of_black(to_lab: ImageCms.ImageCmsTransform) -> list[float]:
    """Minus the lightness on paper of each of 256 steps of black ink, rising; solid black ends it."""
    scale = Image.frombytes("CMYK", (256, 1), bytes(part for k in range(256) for part in (0, 0, 0, k)))
    seen = ImageCms.applyTransform(scale, to_lab)
    assert seen is not None
    steps = [-100 * lightness / 255 for lightness in seen.tobytes()[::3]]
    return [max(steps[: number + 1]) for number in range(256)]


def _share(twin: Cmyk) -> Ink:
    c, m, y, k = (part / 100 for part in twin)
    return c, m, y, k


def _name(colour: Colour) -> str:
    return "#" + "".join(f"{round(min(max(part, 0), 1) * 255):02X}" for part in colour)


def _rgb(colour: Colour) -> Rgb:
    red, green, blue = colour
    return red, green, blue


def _between(start: Colour, end: Colour, share: float) -> Colour:
    return tuple(a + (b - a) * share for a, b in zip(start, end, strict=True))
