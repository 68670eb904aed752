//! Files for everybody: whole, public, and saying nothing that points at one person.

use crate::app::App;
use domain::{Relation, Role};
use serde_json::{Value, json};
use testkit::platform::draft;

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn the_register_comes_as_a_table_with_scores_from_the_minimum_on() {
    let app = App::new().await;
    let editor = app.platform.editor(Role::Editor).await;
    let (many, few) = (app.platform.facility().await, app.platform.facility().await);
    let mut odd = app.platform.new_facility(domain::Sector::Elderly);
    odd.name = "=cmd(\"x\"), de".into();
    app.platform.add_facility(&odd).await;
    for n in 0..3 {
        app.platform.publish(&editor, &many, &format!("veel{n}@example.org")).await;
    }
    app.platform.publish(&editor, &few, "een@example.org").await;
    let file = app.get("/api/v1/open-data/facilities.csv").await;
    assert_eq!(file.status, 200);
    assert!(
        file.header("link").contains("creativecommons.org/licenses/by/4.0")
            && file.header("link").contains("license")
    );
    let text = file.text();
    let rows: Vec<&str> = text.split_terminator("\r\n").collect();
    assert_eq!(rows.len(), 4, "{text}");
    assert!(rows[0].starts_with("id,slug,name,") && rows[0].ends_with(",review_count,score"));
    let row = |id: String| *rows.iter().find(|row| row.starts_with(&id)).unwrap();
    assert!(row(many.id.to_string()).ends_with(",3,3.8"), "{}", row(many.id.to_string()));
    assert!(row(few.id.to_string()).ends_with(",1,"), "one opinion is no score");
    assert!(row(odd.id.to_string()).contains("\"'=cmd(\"\"x\"\"), de\""));
}

#[tokio::test]
async fn reviews_come_line_by_line_without_what_points_at_one_person() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let editor = app.platform.editor(Role::Editor).await;
    for n in 0..3 {
        app.platform.publish(&editor, &facility, &format!("ouder{n}@example.org")).await;
    }
    let mut other = draft(&facility, "opa@example.org");
    other.relation = Relation::Relative;
    let alone = app.platform.write(&other).await;
    app.platform.decide(&editor, alone.review, domain::Action::Publish).await.unwrap();
    app.platform.write(&draft(&facility, "wacht@example.org")).await;
    let file = app.get("/api/v1/open-data/reviews.jsonl").await;
    assert_eq!(file.status, 200);
    let all = lines(&file.text());
    assert_eq!(all.len(), 4, "what waits for an editor is not public");
    for line in &all {
        let keys: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        let known = [
            "experienced_year",
            "facility_id",
            "id",
            "language",
            "published_in",
            "relation",
            "scores",
            "text",
            "updated_in",
        ];
        assert!(keys.iter().all(|key| known.contains(key)), "{keys:?}");
        let single = line["id"] == json!(alone.review);
        assert_eq!(line["relation"], if single { json!(null) } else { json!("parent") });
        assert_eq!(line["experienced_year"], if single { json!(null) } else { json!(2026) });
        assert_eq!(line["published_in"].as_str().unwrap().len(), 7);
        assert_eq!(line["updated_in"], json!(null), "nobody changed what was public");
    }
    assert!(!file.text().contains("Verzonnenmans") && !file.text().contains("example.org"));
    app.platform.submissions.withdraw(&alone.writer).await.unwrap();
    assert_eq!(lines(&app.get("/api/v1/open-data/reviews.jsonl").await.text()).len(), 3);
}

#[tokio::test]
async fn an_empty_platform_gives_empty_files() {
    let app = App::new().await;
    assert_eq!(app.get("/api/v1/open-data/facilities.csv").await.text().lines().count(), 1);
    assert_eq!(app.get("/api/v1/open-data/reviews.jsonl").await.text(), "");
    app.get("/api/v1/open-data/maan.csv").await.problem(404, "unknown_address");
}

#[tokio::test]
async fn a_score_is_shown_from_the_minimum_on_and_reviews_are_narrowed() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let editor = app.platform.editor(Role::Editor).await;
    let address = format!("/api/v1/facilities/{}", facility.id);
    for n in 0..3 {
        app.platform.publish(&editor, &facility, &format!("ouder{n}@example.org")).await;
        let shown = app.get(&address).await.ok();
        let expected = if n < 2 { json!(null) } else { json!(3.8) };
        assert_eq!((&shown["score"], &shown["aggregate"]["score"]), (&expected, &expected));
        assert_eq!(shown["aggregate"]["counted"], json!(n + 1));
    }
    let full = app.get(&address).await.ok();
    assert_eq!((&full["aggregate"]["unshown"], &full["aggregate"]["minimum"]), (&json!(null), &json!(3)));
    assert_eq!(full["aggregate"]["trend"].as_array().unwrap().len(), 1);
    let care =
        full["aggregate"]["themes"].as_array().unwrap().iter().find(|theme| theme["id"] == "care").unwrap();
    assert_eq!(care["weighted_mean"], json!(5.0));
    let count = async |query: &str| {
        app.get(&format!("{address}/reviews?{query}")).await.ok()["items"].as_array().unwrap().len()
    };
    assert_eq!(
        count("relation=parent&language=nl&experienced_from=2026-10&experienced_before=2026-11").await,
        3
    );
    assert_eq!(count("relation=visitor").await, 0);
    assert_eq!(count("language=fr").await, 0);
    assert_eq!(count("experienced_from=2026-11").await, 0);
    for (query, pointer) in [
        ("relation=provider", "/relation"),
        ("language=xx", "/language"),
        ("experienced_from=2026-13", "/experienced_from"),
        ("experienced_before=gisteren", "/experienced_before"),
    ] {
        assert_eq!(app.get(&format!("{address}/reviews?{query}")).await.pointers(), [pointer], "{query}");
    }
}
