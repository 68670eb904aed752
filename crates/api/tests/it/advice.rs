//! What a writer is told about a text before it is sent, and that no trace of it stays.

use crate::app::App;
use axum::body::Body;
use axum::http::Request;
use domain::Facility;
use http_kit::limits::{Class, Limits, Quota};
use serde_json::{Value, json};
use std::io;
use std::sync::{Arc, Mutex};

const ADDRESS: &str = "/api/v1/screening/preview";

fn about(facility: &Facility, text: &str) -> Value {
    json!({ "text": text, "facility_id": facility.id, "relation": "parent", "experienced_in": "2026-05" })
}

async fn with_places(app: &App, places: u32) -> Facility {
    let facility =
        Facility { capacity: Some(places), ..app.platform.new_facility(domain::Sector::Childcare) };
    app.platform.add_facility(&facility).await;
    facility
}

#[tokio::test]
async fn it_says_where_names_and_numbers_stand() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let text = "👍 Wij zijn blij met juf Annelies. Bel ons gerust op 0470 12 34 56, zij luistert altijd.";
    let advice = app.post(ADDRESS, &about(&facility, text)).await.ok();
    let scalars: Vec<char> = text.chars().collect();
    let at = |finding: &Value| {
        let place = |name: &str| usize::try_from(finding[name].as_u64().unwrap()).unwrap();
        scalars[place("start")..place("end")].iter().collect::<String>()
    };
    let findings = advice["findings"].as_array().unwrap();
    let of = |category: &str| findings.iter().find(|one| one["category"] == category).unwrap();
    assert_eq!((at(of("person")).as_str(), &of("person")["replacement"]), ("Annelies", &json!("[naam]")));
    assert_eq!(at(of("phone")), "0470 12 34 56");
    for finding in findings {
        let sentence = finding["sentence"].as_str().unwrap();
        assert!(sentence.ends_with('?'), "a question, not a verdict: {sentence}");
        assert!(!sentence.contains("Annelies"), "the text is not repeated");
    }
    assert_eq!(advice["language"], "nl");
    assert_eq!(advice["re_identification"], Value::Null, "nothing is known of its places");
}

#[tokio::test]
async fn a_text_that_harms_or_shouts_gets_advice() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let advice = app
        .post(ADDRESS, &about(&facility, "HET IS DAAR ALTIJD VUIL EN HET ETEN IS KOUD EN LAAT"))
        .await
        .ok();
    let codes: Vec<&Value> = advice["tips"].as_array().unwrap().iter().map(|tip| &tip["code"]).collect();
    assert!(codes.contains(&&json!("capitals")), "{advice}");
    let insult = "De directrice is een vuile trut en een achterlijke idioot, ik ga daar nooit meer heen.";
    let advice = app.post(ADDRESS, &about(&facility, insult)).await.ok();
    let found = advice["findings"].as_array().unwrap().iter().find(|one| one["category"] == "insult");
    assert_eq!(found.unwrap()["replacement"], Value::Null, "{advice}");
    let short = app.post(ADDRESS, &about(&facility, "Fijn.")).await.ok();
    assert_eq!(short["tips"][0]["code"], "too_short");
    let nothing = app.post(ADDRESS, &about(&facility, "")).await.ok();
    assert_eq!((&nothing["tips"], &nothing["findings"]), (&json!([]), &json!([])));
}

#[tokio::test]
async fn few_places_bring_a_hint_with_less_precise_choices_and_many_do_not() {
    let app = App::new().await;
    let small = with_places(&app, 6).await;
    let large = with_places(&app, 150).await;
    let text = "De onthaalouder neemt elke ochtend rustig de tijd om te luisteren.";
    let hint = app.post(ADDRESS, &about(&small, text)).await.ok()["re_identification"].clone();
    let number = |value: &Value| value.as_u64().unwrap();
    assert!(number(&hint["people"]) < number(&hint["least"]), "{hint}");
    let choices = hint["choices"].as_array().unwrap().clone();
    assert!(!choices.is_empty());
    for choice in &choices {
        assert!(number(&choice["people"]) >= number(&hint["least"]), "{choice}");
        let mut coarser = about(&small, text);
        coarser["relation"] = choice["relation"].clone();
        coarser["experienced_in"] = choice["experienced_in"].clone();
        assert_eq!(
            app.post(ADDRESS, &coarser).await.ok()["re_identification"],
            Value::Null,
            "the hint is gone"
        );
    }
    assert_eq!(app.post(ADDRESS, &about(&large, text)).await.ok()["re_identification"], Value::Null);
    let early = json!({ "text": text, "facility_id": small.id });
    assert_eq!(
        app.post(ADDRESS, &early).await.ok()["re_identification"],
        Value::Null,
        "no relation or period yet"
    );
}

#[tokio::test]
async fn wrong_input_is_named_and_the_rest_is_still_answered() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let good = about(&facility, "Het is er fijn en proper, wij komen er graag.");
    let wrong = [
        ("facility_id", json!("01931c7e-5a00-7000-8000-0000000000ff"), "/facility_id"),
        ("facility_id", json!("geen id"), "/facility_id"),
        ("relation", json!("provider"), "/relation"),
        ("relation", json!("buurman"), "/relation"),
        ("experienced_in", json!("gisteren"), "/experienced_in"),
        ("experienced_in", json!("2026-Q5"), "/experienced_in"),
        ("experienced_in", json!("2030"), "/experienced_in"),
        ("text", json!("é".repeat(4001)), "/text"),
        ("text", json!(7), "/text"),
        ("waarom", json!(true), "/waarom"),
    ];
    for (field, value, pointer) in wrong {
        let mut body = good.clone();
        body[field] = value;
        assert_eq!(app.post(ADDRESS, &body).await.pointers(), [pointer], "{body}");
    }
    let mut bounded = good.clone();
    bounded["text"] = json!("x".repeat(100_000));
    assert_eq!(app.post(ADDRESS, &bounded).await.status, 413);
    app.post(ADDRESS, &good).await.ok();
}

#[tokio::test]
async fn it_is_limited_by_itself() {
    let quota = Quota { per_minute: 1, burst: 2 };
    let app = App::with(Limits::new([(Class::Preview, quota)])).await;
    let facility = app.platform.facility().await;
    let body = about(&facility, "Het is er fijn en proper, wij komen er graag.");
    app.post(ADDRESS, &body).await.ok();
    app.post(ADDRESS, &body).await.ok();
    app.post(ADDRESS, &body).await.problem(429, "too_many_requests");
    assert_eq!(app.post("/api/v1/reviews", &json!({})).await.status, 422, "sending in is another limit");
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn written(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

#[tokio::test]
async fn nothing_is_stored_and_nothing_is_logged() {
    let app = App::new().await;
    let facility = with_places(&app, 6).await;
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::INFO)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    // The log does catch what is logged.
    app.post("/api/v1/reviews", &json!({})).await.pointers();
    let (tables, lines) = (app.platform.dump().await, log.written());
    assert!(lines.contains("/api/v1/reviews"), "{lines}");
    let text = "Juf Annelies woont naast ons. Bel haar op 0470 12 34 56.";
    let advice = app.post(ADDRESS, &about(&facility, text)).await;
    assert!(!advice.ok()["findings"].as_array().unwrap().is_empty());
    assert!(advice.header("cache-control").contains("no-store"));
    assert_eq!(app.platform.dump().await, tables);
    assert_eq!(log.written(), lines);
    // What is refused leaves its route and status and no word of the text.
    let refused = Request::post(ADDRESS).header("content-type", "application/json");
    app.send(refused.body(Body::from("{\"text\":\"Annelies\"}")).unwrap()).await.pointers();
    assert!(!log.written().contains("Annelies"));
    assert_eq!(app.platform.dump().await, tables);
}

#[tokio::test]
async fn it_speaks_the_language_that_is_asked() {
    let app = App::new().await;
    let facility = app.platform.facility().await;
    let mut asked = about(&facility, "Bel ons gerust op 0470 12 34 56, dan luistert er altijd iemand.");
    for (language, words) in [("nl", "telefoonnummer"), ("fr", "numéro de téléphone"), ("en", "phone number")]
    {
        asked["language"] = json!(language);
        let advice = app.post(ADDRESS, &asked).await.ok();
        assert!(advice["findings"][0]["sentence"].as_str().unwrap().contains(words), "{advice}");
    }
    for odd in ["xx", "", "FR"] {
        asked["language"] = json!(odd);
        app.post(ADDRESS, &asked).await.problem(422, "invalid_fields");
    }
}
