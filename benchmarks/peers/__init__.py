"""Other SPARQL engines as servers of their own, for the time of a benchmark.

::

    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the folder benchmarks
    from peers import jena, virtuoso

    if virtuoso.absent() is None:
        with virtuoso.serving(Path("data.nt")) as engine:
            rows = engine.select("SELECT ?s WHERE { ?s ?p ?o } LIMIT 3")  # a list of tuples of strings

Both take N-Triples, load them before they answer, keep their files in a temporary folder and listen on loopback only.
On Debian: ``apt-get install virtuoso-opensource-7 libapache-jena-java openjdk-17-jdk-headless``. What is not there
is passed over: ``absent()`` says what is missing.
"""
