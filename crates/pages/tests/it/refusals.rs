//! Wrong input: the form comes back with what was filled in, everything else is a page in Dutch.

use crate::browser::{Site, form_of, review};
use axum::body::Body;
use axum::http::Request;

#[tokio::test]
async fn an_empty_form_comes_back_with_every_error() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let page = site.browser().post(&form_of(&facility), &[("submission_key", "k")]).await.is(422);
    let fields = [
        "relation",
        "experienced_in",
        "text",
        "first_name",
        "last_name",
        "email",
        "accepts_code_of_conduct",
        "scores",
    ];
    for field in fields {
        assert!(page.body.contains(&format!("href=\"#f-{field}\"")), "no link to {field}: {}", page.body);
        assert!(page.body.contains(&format!("id=\"f-{field}\"")), "no field {field}");
    }
    assert_eq!(page.field("submission_key"), "k");
    let page = page.shows("Kies de maand van je ervaring.").hides("JJJJ-MM");
    page.shows("Vul je voornaam in.").shows("Vul je achternaam in.");
    assert!(site.platform.mails().await.is_empty());
}

#[tokio::test]
async fn what_was_filled_in_is_kept_and_stays_text() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let hostile = "</textarea><script>alert(1)</script>";
    let changes =
        [("text", hostile), ("first_name", "\"><b>Jana"), ("email", "geen adres"), ("score_care", "3")];
    let page = site.browser().post(&form_of(&facility), &review(&changes)).await.is(422);
    let page =
        page.shows("href=\"#f-email\"").hides("<script>").hides("\"><b>").shows("value=\"geen adres\"");
    let page = page.shows("&#60;/textarea&#62;&#60;script&#62;").shows("value=\"parent\" checked");
    let page =
        page.shows("<option value=\"2026-10\" selected>").shows("name=\"score_care\" value=\"3\" checked");
    page.shows("name=\"score_say\" value=\"nvt\" checked").shows("value=\"true\" checked");
}

#[tokio::test]
async fn each_field_is_checked() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let long = "x".repeat(4001);
    let wrong = [
        ("relation", "provider"),
        ("experienced_in", "2027-01"),
        ("experienced_in", "2020-01"),
        ("score_care", "6"),
        ("score_care", "veel"),
        ("text", "te kort"),
        ("text", &long),
        ("last_name", " "),
        ("email", "a@b"),
        ("accepts_code_of_conduct", "false"),
    ];
    for change in wrong {
        let page = site.browser().post(&form_of(&facility), &review(&[change])).await.is(422);
        page.shows(&format!("href=\"#f-{}\"", change.0));
    }
    site.browser()
        .post(&form_of(&facility), &review(&[("extra", "1")]))
        .await
        .is(422)
        .shows("Dit veld kennen we");
    site.browser().post(&form_of(&facility), &review(&[("text", "a\0b")])).await.is(422);
}

#[tokio::test]
async fn what_is_no_form_is_refused_in_dutch() {
    let site = Site::open().await;
    let facility = site.platform.facility().await;
    let form = form_of(&facility);
    let mut reader = site.browser();
    let json =
        Request::post(&form).header("content-type", "application/json").body(Body::from("{}")).unwrap();
    reader.send(json).await.is(415).shows("<h1>");
    let length = Request::post(&form)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("content-length", "200000")
        .body(Body::from("a".repeat(200_000)));
    reader.send(length.unwrap()).await.is(413).shows("<h1>");
    let put = Request::put(&form).body(Body::empty()).unwrap();
    let answer = reader.send(put).await.is(405).shows("<h1>");
    assert!(answer.header("allow").contains("POST"));
    reader.get("/zomaar").await.is(404).shows("Deze pagina bestaat niet");
    for path in [
        "/waardering/bedankt/geen-id",
        "/waardering/bedankt/018bcfe5-6800-7000-8000-000000000001",
        "/voorziening/%00",
    ] {
        reader.get(path).await.is(404).shows("<h1>");
    }
}

#[tokio::test]
async fn programs_get_problem_documents() {
    let site = Site::open().await;
    let mut reader = site.browser();
    let answer = reader.get("/api/v1/zomaar").await.is(404);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let answer = reader.get("/health/zomaar").await.is(404);
    assert_eq!(answer.header("content-type"), "application/problem+json");
}
