//! Subscriptions by the API.

use crate::app::App;
use serde_json::{Value, json};
use testkit::platform::subscription_tokens;

async fn tokens(app: &App) -> (String, String) {
    let mail = app.platform.mail().await;
    let (first, manage) = subscription_tokens(&mail).unwrap();
    (first.to_owned(), manage.to_owned())
}

#[tokio::test]
async fn a_program_follows_changes_and_stops() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let mut manage = String::new();
    let all =
        [json!({"facility_id": facility.id}), json!({"municipality": "gent"}), json!({"sector": "elderly"})];
    for mut what in all {
        what["email"] = json!("nora@example.org");
        let asked = app.post("/api/v1/subscriptions", &what).await;
        assert_eq!((asked.status, asked.json()), (202, json!({"status": "awaiting_confirmation"})));
        let (confirm, own) = tokens(&app).await;
        for _ in 0..2 {
            let confirmed = app.post("/api/v1/subscriptions/confirm", &json!({"token": confirm})).await;
            assert_eq!(confirmed.status, 200, "{}", confirmed.text());
            let url = confirmed.json()["manage_url"].as_str().unwrap().to_owned();
            assert!(url.ends_with(&format!("/abonnement/beheer/{own}")), "{url}");
        }
        manage = format!("/api/v1/subscriptions/{own}");
    }
    let list = app.get(&manage).await.json();
    let items = list["items"].as_array().unwrap();
    assert_eq!(items.len(), 3);
    let named: Vec<&Value> = items.iter().map(|item| &item["name"]).collect();
    assert_eq!(named, [&json!(facility.name), &json!("Gent"), &json!("elderly")]);
    let one = format!("{manage}/{}", items[1]["id"].as_str().unwrap());
    assert_eq!(app.call("PUT", &one, &json!({"frequency": "daily"})).await.status, 204);
    assert_eq!(app.get(&manage).await.json()["items"][1]["frequency"], "daily");
    assert_eq!(app.call("PUT", &one, &json!({"frequency": "hourly"})).await.status, 422);
    let none = format!("{manage}/01931c7e-5a00-7000-8000-000000000001");
    assert_eq!(app.call("PUT", &none, &json!({"frequency": "daily"})).await.status, 404);
    for _ in 0..2 {
        assert_eq!(app.call("DELETE", &one, &Value::Null).await.status, 204);
    }
    assert_eq!(app.get(&manage).await.json()["items"].as_array().unwrap().len(), 2);
    assert_eq!(app.call("DELETE", &manage, &Value::Null).await.status, 204);
    for status in [app.get(&manage).await.status, app.call("DELETE", &manage, &Value::Null).await.status] {
        assert_eq!(status, 404);
    }
}

#[tokio::test]
async fn wrong_requests_change_nothing_and_say_what_is_wrong() {
    let app = App::new().await;
    let before = app.platform.dump().await;
    let some = "01931c7e-5a00-7000-8000-000000000001";
    for (body, status) in [
        (json!({"email": "nora@example.org"}), 422),
        (json!({"sector": "elderly", "municipality": "Gent", "email": "nora@example.org"}), 422),
        (json!({"sector": "elderly"}), 422),
        (json!({"sector": "banks", "email": "nora@example.org"}), 422),
        (json!({"sector": "elderly", "email": "nora"}), 422),
        (json!({"sector": "elderly", "email": "nora@example.org", "language": "de"}), 422),
        (json!({"sector": "elderly", "email": "nora@example.org", "frequency": "never"}), 422),
        (json!({"municipality": "Atlantis", "email": "nora@example.org"}), 404),
        (json!({"municipality": "G\u{0}ent", "email": "nora@example.org"}), 422),
        (json!({"facility_id": some, "email": "nora@example.org"}), 404),
    ] {
        let answer = app.post("/api/v1/subscriptions", &body).await;
        assert_eq!(answer.status, status, "{body}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
    for token in ["x".to_owned(), "A".repeat(64), "A".repeat(4000)] {
        let confirmed = app.post("/api/v1/subscriptions/confirm", &json!({"token": token})).await;
        assert_eq!(confirmed.status, 404, "{}", confirmed.text());
        assert_eq!(app.get(&format!("/api/v1/subscriptions/{token}")).await.status, 404);
    }
    assert_eq!(app.platform.dump().await, before);
}
