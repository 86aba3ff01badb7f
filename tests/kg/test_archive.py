"""The archive keeps bytes for good, whole or not at all."""

from hashlib import sha256
from pathlib import Path

import pytest

from kg.archive import Archive, write_whole
from kg.errors import StoreError

SHA = sha256(b"Tindra leads").hexdigest()


def test_bytes_come_back_as_they_were(tmp_path: Path) -> None:
    archive = Archive(tmp_path)

    kept = archive.keep("norrbatt.txt", b"Tindra leads")

    assert (kept.sha256, kept.name, kept.role) == (SHA, "norrbatt.txt", "document")
    assert archive.load(SHA) == b"Tindra leads"


def test_the_same_bytes_under_another_name_change_nothing(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep("first.txt", b"Tindra leads")

    again = archive.keep("second.txt", b"Tindra leads")

    assert again.name == "first.txt"
    assert [kept.name for kept in archive] == ["first.txt"]


def test_damaged_bytes_are_refused(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep("norrbatt.txt", b"Tindra leads")
    archive.path_of(SHA).write_bytes(b"Tindra pleads")

    with pytest.raises(StoreError, match="damaged"):
        archive.load(SHA)


def test_bytes_without_their_description_were_never_kept(tmp_path: Path) -> None:
    """Somebody pulled the plug between the two files."""
    archive = Archive(tmp_path)
    archive.keep("norrbatt.txt", b"Tindra leads")
    (tmp_path / f"{SHA}.json").unlink()

    assert list(archive) == []
    assert archive.keep("norrbatt.txt", b"Tindra leads").sha256 == SHA


def test_what_is_dropped_is_gone_and_dropping_twice_is_no_error(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep("norrbatt.txt", b"Tindra leads")

    archive.drop(SHA)
    archive.drop(SHA)

    assert archive.find(SHA) is None
    assert list(tmp_path.iterdir()) == []


def test_a_hostile_name_stays_inside_its_description(tmp_path: Path) -> None:
    archive = Archive(tmp_path)

    archive.keep("../../etc/<script>.txt", b"x")

    assert [kept.name for kept in archive] == ["../../etc/<script>.txt"]
    assert all(path.parent == tmp_path for path in tmp_path.rglob("*"))


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    """A folder stands where the part file would be moved to."""
    target = tmp_path / "kept.json"
    (target / "inside").mkdir(parents=True)

    with pytest.raises(OSError, match="directory"):
        write_whole(target, [b"new"])

    assert [path.name for path in tmp_path.iterdir()] == ["kept.json"]
