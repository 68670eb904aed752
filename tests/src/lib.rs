//! Black-box journeys; see `tests/`.
