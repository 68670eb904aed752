//! Query, form, path and header extractors.

use crate::common::{get, post, request, send, wrapped};
use axum::Router;
use axum::body::Body;
use axum::routing::{get as on_get, post as on_post};
use domain::Sector;
use domain::ids::FacilityId;
use http_kit::{Form, IdempotencyKey, Json, Path, Query};
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
struct Search {
    q: Option<String>,
    sector: Option<Sector>,
    limit: Option<u8>,
    radius_km: Option<f64>,
    facility: Option<FacilityId>,
    #[serde(default)]
    article: Vec<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Login {
    email: String,
    #[serde(default)]
    remember: bool,
}

fn app() -> Router {
    async fn search(Query(search): Query<Search>) -> Json<Search> {
        Json(search)
    }
    async fn login(Form(login): Form<Login>) -> Json<Login> {
        Json(login)
    }
    async fn facility(Path(id): Path<FacilityId>) -> String {
        id.to_string()
    }
    async fn by_slug(Path((slug, page)): Path<(String, u32)>) -> String {
        format!("{slug} {page}")
    }
    async fn key(key: Option<IdempotencyKey>) -> String {
        key.map_or("none".to_owned(), |key| key.as_str().to_owned())
    }
    async fn key_required(key: IdempotencyKey) -> String {
        key.as_str().to_owned()
    }
    wrapped(
        Router::new()
            .route("/search", on_get(search))
            .route("/login", on_post(login))
            .route("/facilities/{id}", on_get(facility))
            .route("/slugs/{slug}/{page}", on_get(by_slug))
            .route("/key", on_post(key))
            .route("/key-required", on_post(key_required)),
    )
}

async fn query_error(query: &str) -> (String, String) {
    get(&app(), &format!("/search?{query}")).await.field()
}

fn at(pointer: &str, code: &str) -> (String, String) {
    (pointer.to_owned(), code.to_owned())
}

#[tokio::test]
async fn a_query_is_read_and_empty_parameters_are_none() {
    let id = "018bcfe5-6800-7000-8000-000000000001";
    let uri = format!(
        "/search?q=caf%C3%A9+noir&sector=childcare&limit=20&radius_km=2.5&facility={id}&article=a&article=b"
    );
    let found = get(&app(), &uri).await.json();
    assert_eq!(found["q"], "café noir");
    assert_eq!(found["sector"], "childcare");
    assert_eq!(found["limit"], 20);
    assert_eq!(found["radius_km"], 2.5);
    assert_eq!(found["facility"], id);
    assert_eq!(found["article"], serde_json::json!(["a", "b"]));
    for uri in ["/search", "/search?", "/search?&&", "/search?q=&sector=&limit=&facility=&article="] {
        let found = get(&app(), uri).await;
        assert_eq!(found.status, 200, "{uri}");
        assert_eq!(found.json()["q"], serde_json::Value::Null);
        assert_eq!(found.json()["article"], serde_json::json!([]));
    }
}

#[tokio::test]
async fn wrong_parameters_are_422_by_name() {
    assert_eq!(query_error("limt=3").await, at("/limt", "unknown_field"));
    assert_eq!(query_error("limt=").await, at("/limt", "unknown_field"));
    assert_eq!(query_error("limit=many").await, at("/limit", "wrong_type"));
    assert_eq!(query_error("limit=-1").await, at("/limit", "wrong_type"));
    assert_eq!(query_error("limit=99999999999999999999999").await, at("/limit", "wrong_type"));
    assert_eq!(query_error("radius_km=NaN").await, at("/radius_km", "wrong_type"));
    assert_eq!(query_error("radius_km=inf").await, at("/radius_km", "wrong_type"));
    assert_eq!(query_error("limit=1&limit=2").await, at("/limit", "duplicate_field"));
    assert_eq!(query_error("sector=zoo").await, at("/sector", "unknown_value"));
    assert_eq!(query_error("facility=7").await, at("/facility", "invalid_value"));
    assert_eq!(query_error("q=a%00b").await, at("/q", "control_character"));
    assert_eq!(query_error("=x").await, at("/", "unknown_field"));
}

#[tokio::test]
async fn a_query_that_is_no_utf8_or_has_too_many_parameters_is_400() {
    get(&app(), "/search?q=%ff%fe").await.problem(400, "malformed_parameters");
    get(&app(), &format!("/search?{}", "q=1&".repeat(1_500))).await.problem(400, "malformed_parameters");
}

#[tokio::test]
async fn a_form_is_read_as_browsers_send_it() {
    let kind = "application/x-www-form-urlencoded";
    let good = post(&app(), "/login", kind, "email=a%40example.org&remember=on").await.json();
    assert_eq!(good, serde_json::json!({"email": "a@example.org", "remember": true}));
    let empty =
        post(&app(), "/login", "application/x-www-form-urlencoded; charset=UTF-8", "email=").await.json();
    assert_eq!(empty["email"], "");
    assert_eq!(post(&app(), "/login", kind, "").await.field(), at("/email", "required"));
    assert_eq!(post(&app(), "/login", kind, "email=a&x=1").await.field(), at("/x", "unknown_field"));
    assert_eq!(
        post(&app(), "/login", kind, "email=a&remember=ja").await.field(),
        at("/remember", "wrong_type")
    );
    post(&app(), "/login", kind, vec![b'a', b'=', 0xff]).await.problem(400, "malformed_parameters");
    post(&app(), "/login", "application/json", "{}").await.problem(415, "unsupported_media_type");
    post(&app(), "/login", "multipart/form-data; boundary=x", "")
        .await
        .problem(415, "unsupported_media_type");
    post(&app(), "/login", kind, "a".repeat(20_000)).await.problem(413, "body_too_large");
}

#[tokio::test]
async fn an_address_that_names_nothing_is_404() {
    let id = "018bcfe5-6800-7000-8000-000000000001";
    assert_eq!(get(&app(), &format!("/facilities/{id}")).await.body, id.as_bytes());
    for bad in ["7", "not-an-id", "%00", "%ff", "018bcfe5-6800-7000-8000-00000000000g", "%2e%2e%2f"] {
        get(&app(), &format!("/facilities/{bad}")).await.problem(404, "not_found");
    }
    assert_eq!(get(&app(), "/slugs/de-%C3%A9gel/2").await.body, "de-égel 2".as_bytes());
    for bad in ["/slugs/a%00/1", "/slugs/a/x", "/slugs/a/99999999999", "/slugs/%c3%28/1"] {
        get(&app(), bad).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn an_idempotency_key_is_one_value_of_visible_ascii() {
    let send_key = |uri: &'static str, keys: Vec<Vec<u8>>| async move {
        let request = keys.into_iter().fold(request("POST", uri), |r, key| r.header("Idempotency-Key", key));
        send(&app(), request.body(Body::empty()).expect("a request")).await
    };
    assert_eq!(send_key("/key", vec![]).await.body, b"none");
    assert_eq!(send_key("/key", vec![b"a-1".to_vec()]).await.body, b"a-1");
    assert_eq!(send_key("/key", vec![vec![b'x'; 255]]).await.status, 200);
    let invalid: [Vec<Vec<u8>>; 5] = [
        vec![vec![]],
        vec![vec![b'x'; 256]],
        vec![b"a b".to_vec()],
        vec!["é".as_bytes().to_vec()],
        vec![b"a".to_vec(), b"b".to_vec()],
    ];
    for keys in invalid {
        send_key("/key", keys.clone()).await.problem(400, "idempotency_key_invalid");
        send_key("/key-required", keys).await.problem(400, "idempotency_key_invalid");
    }
    send_key("/key-required", vec![]).await.problem(400, "idempotency_key_missing");
}
