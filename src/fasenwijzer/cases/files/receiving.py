"""Taking files in: what is too large is counted but not kept, so that no disk fills and the words beside it arrive."""

from __future__ import annotations

from django.core.files.uploadhandler import TemporaryFileUploadHandler

from fasenwijzer.cases.files.contents import LARGEST


class UpToTheLargest(TemporaryFileUploadHandler):
    """A setting (FILE_UPLOAD_HANDLERS). The field tells afterwards that it was too large, by the size it really had."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start + len(raw_data) <= LARGEST:
            super().receive_data_chunk(raw_data, start)
