"""The review page also puts up what tables tell beside documents, and what is decided there stands at once."""

from pathlib import Path

import httpx

from kg.ingest import import_table
from kg.tables import Columns
from tests.api.test_life import KEY, free_port, server


def test_spellings_of_a_table_are_put_up_decided_and_put_up_again(tmp_path: Path) -> None:
    folder, table, port = tmp_path / "graph", tmp_path / "t.csv", free_port()
    table.write_text("c,i\nWayve,Intel\nWayve,INTEL\n", "utf-8")
    import_table(folder, table, Columns("c", "i"))
    headers = {"Authorization": f"Bearer {KEY}"}
    with (
        server(folder, port),
        httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=60) as client,
    ):
        assert "a table writes both; they look alike" in client.get("/review").text
        pair = [part.split('"')[0] for part in client.get("/review").text.split("https://w3id.org/coinvest/id/")[1:3]]
        ids = [f"https://w3id.org/coinvest/id/{part}" for part in pair]
        decided = client.post("/review", json={"verdict": "different", "a": ids[0], "b": ids[1]})
        assert decided.status_code == 201
        assert "a table writes both; they look alike" not in client.get("/review").text
        assert client.delete(f"/review/{decided.json()['id']}").status_code == 200
        assert "a table writes both; they look alike" in client.get("/review").text
