"""What routes ask for: the snapshot of this request, the settings, the templates."""

from pathlib import Path
from typing import Annotated

from fastapi import Depends, Header, Request
from fastapi.templating import Jinja2Templates

from api.settings import Settings
from api.shared import Shared
from api.snapshots import Snapshot
from api.writing import require_key

TEMPLATES = Jinja2Templates(Path(__file__).with_name("templates"))


def _shared(request: Request) -> Shared:
    shared: Shared = request.app.state.shared
    return shared


def _snapshot(request: Request) -> Snapshot:
    return _shared(request).snapshots.current()


def _settings(request: Request) -> Settings:
    return _shared(request).settings


def _key(
    request: Request,
    authorization: Annotated[str | None, Header(description="Bearer KEY")] = None,
    x_api_key: Annotated[str | None, Header()] = None,
) -> None:
    require_key(_shared(request).settings.write_key, authorization, x_api_key)


Here = Annotated[Shared, Depends(_shared)]
Current = Annotated[Snapshot, Depends(_snapshot)]
Config = Annotated[Settings, Depends(_settings)]
WithKey = Depends(_key)
