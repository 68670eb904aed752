//! Whether the platform lives and is ready for requests.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use domain::ErrorKind;
use http_kit::Problem;
use search::SearchIndex;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;
use storage::Store;

/// How long the search engine may take to say that it is there: whoever asks for readiness waits no longer.
const PATIENCE: Duration = Duration::from_millis(800);

/// What readiness looks at.
#[derive(Clone)]
struct Parts {
    store: Store,
    index: Arc<dyn SearchIndex>,
}

/// `GET /health/live` and `GET /health/ready`.
pub fn router(store: Store, index: Arc<dyn SearchIndex>) -> Router {
    Router::new()
        .route("/health/live", get(live))
        .route("/health/ready", get(ready))
        .with_state(Parts { store, index })
}

/// The process answers.
async fn live() -> Json<Value> {
    Json(json!({ "status": "live" }))
}

/// The database answers with the schema of this program; and whether search is limited to what it can find.
async fn ready(State(parts): State<Parts>) -> Result<Json<Value>, Problem> {
    let pending = match parts.store.ping().await {
        Ok(()) => parts.store.pending_migrations().await,
        Err(error) => Err(error),
    };
    match pending {
        Ok(pending) if pending.is_empty() => {}
        Ok(_) => return Err(not_ready("De databank heeft nog niet het schema van dit programma.")),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            return Err(not_ready("De databank antwoordt niet."));
        }
    }
    // The database answers searches while the engine is away, so the node is of use.
    let search = match tokio::time::timeout(PATIENCE, parts.index.counts()).await {
        Ok(Ok(_)) => "full",
        Ok(Err(error)) => {
            tracing::warn!(%error, "the search engine does not answer");
            "limited"
        }
        Err(_) => {
            tracing::warn!("the search engine does not answer in time");
            "limited"
        }
    };
    Ok(Json(json!({ "status": "ready", "search": search })))
}

fn not_ready(detail: &str) -> Problem {
    Problem::new(ErrorKind::Unavailable, "not_ready", detail)
}
