"""``python -m api``: serve with the settings of the environment."""

from api.serving import serve

if __name__ == "__main__":
    serve()
