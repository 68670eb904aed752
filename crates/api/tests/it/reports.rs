//! The transparency report, and the public ledger that it is counted from.

use crate::app::App;
use axum::body::Body;
use axum::http::Request;
use domain::ledger::{Checkpoint, Verifier};
use domain::tally::Tally;
use domain::{Action, Role};
use testkit::platform::draft;

const REPORT: &str = "/api/editorial/v1/reports/transparency";

/// Two decisions, one of them a refusal.
async fn decided() -> App {
    let app = App::new().await;
    let editor = app.platform.editor(Role::Editor).await;
    for (n, action) in [Action::Publish, Action::Reject].into_iter().enumerate() {
        let facility = app.platform.facility().await;
        let written = app.platform.write(&draft(&facility, &format!("iemand{n}@example.org"))).await;
        app.platform.decide(&editor, written.review, action).await.unwrap();
    }
    app
}

#[tokio::test]
async fn the_report_adds_up_with_the_public_ledger() {
    let app = decided().await;
    let session = app.sign_in(Role::Editor).await;
    let report = app.desk(&session, "GET", "/reports/transparency", None).await;
    let report = report.ok();
    let answer = app.get("/api/v1/ledger").await;
    assert_eq!(answer.header("content-type"), "application/jsonl");
    let (mut verifier, mut tally) = (Verifier::default(), Tally::default());
    for line in answer.text().lines() {
        tally.count(&verifier.line(line).unwrap());
    }
    assert_eq!(report["entries"], tally.entries);
    assert_eq!(report["volumes"]["decided"], tally.decided());
    assert_eq!(report["restrictions"]["refused"]["count"], 1);
    assert_eq!(report["decisions"]["childcare"]["publish"], 1);
    let checkpoint = app.get("/api/v1/ledger/checkpoint").await;
    let checkpoint = checkpoint.ok();
    let code: Checkpoint = checkpoint["checkpoint"].as_str().unwrap().parse().unwrap();
    assert_eq!(verifier.finish(), Ok(code));
    assert_eq!(checkpoint["entries"], tally.entries);
}

#[tokio::test]
async fn the_report_is_a_table_for_whoever_asks_for_one() {
    let app = decided().await;
    let session = app.sign_in(Role::Editor).await;
    let request = Request::get(REPORT).header("cookie", &session.cookie).header("accept", "text/csv");
    let table = app.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(table.status, 200);
    assert!(table.header("content-type").starts_with("text/csv"));
    assert!(table.text().contains("decisions,childcare,reject,,1,,,"));
}

#[tokio::test]
async fn pages_of_the_ledger_follow_each_other() {
    let app = decided().await;
    let (mut verifier, mut next) = (Verifier::default(), "/api/v1/ledger?limit=1".to_owned());
    for _ in 0..20 {
        let page = app.get(&next).await;
        assert!(page.text().lines().count() <= 1);
        for line in page.text().lines() {
            verifier.line(line).unwrap();
        }
        let link = page.header("link").to_owned();
        let Some(address) = link.strip_prefix('<').and_then(|rest| rest.split_once('>')) else { break };
        next = format!("{}&limit=1", address.0);
    }
    assert_eq!(verifier.entries(), 4);
}

#[tokio::test]
async fn wrong_input_gives_a_problem_and_nobody_reads_the_report_without_a_session() {
    let app = App::new().await;
    app.get(REPORT).await.problem(401, "no_session");
    let session = app.sign_in(Role::Editor).await;
    for (query, pointer) in [
        ("from=2026-05-02&to=2026-05-01", "/to"),
        ("from=2001-01-01&to=2026-01-01", "/from"),
        ("from=gisteren", "/from"),
        ("to=2026-13-01", "/to"),
        ("to=9999-12-31", "/to"),
        ("year=2026", "/year"),
    ] {
        let answer = app.desk(&session, "GET", &format!("/reports/transparency?{query}"), None).await;
        assert_eq!(answer.status, 422, "{query}: {}", answer.text());
        assert!(answer.pointers().contains(&pointer.to_owned()), "{query}: {}", answer.text());
    }
    for query in ["cursor=x", "cursor=1.2.3", "limit=0", "limit=-1", "limit=veel", "since=1"] {
        let answer = app.get(&format!("/api/v1/ledger?{query}")).await;
        assert_eq!(answer.status, 422, "{query}: {}", answer.text());
    }
}
