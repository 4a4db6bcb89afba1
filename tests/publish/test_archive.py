"""An archive of the same files is the same archive."""

from io import BytesIO
from zipfile import ZipFile

from generator.publish.archive import archive


def test_the_order_in_which_files_come_does_not_show() -> None:
    files = {"fr/b.pdf": b"2", "fr/a.pdf": b"1"}
    made = archive(files)
    assert made == archive(dict(reversed(files.items())))
    with ZipFile(BytesIO(made)) as packed:
        assert packed.namelist() == ["fr/a.pdf", "fr/b.pdf"]
        assert packed.read("fr/b.pdf") == b"2"
        assert packed.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
