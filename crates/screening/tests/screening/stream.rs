//! `screen-stream`: rows in, scores out, and what the engine sees over history.

use screening::authenticity::{Capacity, Engine, Evidence, Grown, Key, Settings, Signal, Submission};
use screening::{Files, run_stream};
use serde_json::{Value, json};
use std::sync::Arc;

const DAY: i64 = 86_400;
const START: i64 = 1_760_000_000;

fn settings() -> Arc<Settings> {
    Arc::new(Settings::load(&Files::shipped(), Key::public()).expect("the shipped files are usable"))
}

fn engine() -> Engine {
    Engine::new(settings(), Capacity::default())
}

fn run(input: &[u8]) -> (Vec<Value>, String, u64) {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let bad = run_stream(&mut engine(), input, &mut output, &mut errors).expect("memory can be written");
    let rows = String::from_utf8(output).expect("UTF-8");
    let rows = rows.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    (rows, String::from_utf8(errors).expect("UTF-8"), bad)
}

fn row(id: &str, at: &str) -> Value {
    json!({
        "id": id, "at": at, "sector": "elderly", "facility_id": "f1", "provider_id": "p1",
        "provider_domain": "vzwhuis.be", "email": "an.maes@telenet.be", "ip": "81.82.83.84",
        "user_agent": "Browser/1", "form_seconds": 240, "scores": [4, 4, null, 3, 4, 5, 4, 4],
        "text": "Mijn moeder woont hier twee jaar. Het eten is lekker.", "language": "nl",
    })
}

fn lines(rows: &[Value]) -> Vec<u8> {
    rows.iter().map(|row| format!("{row}\n")).collect::<String>().into_bytes()
}

/// A calm honest submission, the `n`th.
fn submission(id: &str, at: i64) -> Submission<'_> {
    Submission {
        id,
        at,
        sector: domain::Sector::Childcare,
        facility: "speelzon",
        provider: "provider",
        provider_domain: Some("dezon.be"),
        email: "lotte.janssens@telenet.be",
        network: "81.82.83.84".parse().ok(),
        device: Some("Browser/1"),
        form_seconds: Some(200),
        scores: [Some(4), Some(5), Some(4), None, Some(3), Some(4), Some(4), Some(5)],
        text: "Onze dochter gaat er sinds september graag heen, de tuin is groot en schaduwrijk.",
        invited: false,
    }
}

#[test]
fn every_row_gets_an_answer_in_order() {
    let rows = [row("a", "2026-03-04T07:33:44Z"), row("b\"\u{e9}", "2026-03-05T07:33:44+01:00")];
    let (out, errors, bad) = run(&lines(&rows));
    assert_eq!((bad, errors.as_str(), out.len()), (0, "", 2));
    assert_eq!((out[0]["id"].as_str(), out[1]["id"].as_str()), (Some("a"), Some("b\"\u{e9}")));
    assert_eq!(out[0]["interval_violation"], json!(false));
    assert_eq!(out[1]["interval_violation"], json!(true));
    for row in &out {
        assert!((0.0..=1.0).contains(&row["score"].as_f64().expect("a number")));
        for signal in row["signals"].as_array().expect("a list") {
            assert!(signal["name"].is_string() && signal["weight"].as_f64().expect("a number") > 0.0);
        }
    }
}

#[test]
fn bad_lines_are_told_by_number_and_never_by_content() {
    let time = "2026-03-04T07:33:44Z";
    let with = |id: &str, name: &str, value: Value| {
        let mut row = row(id, time);
        row[name] = value;
        row
    };
    let without = |name: &str| {
        let mut row = row("x", time);
        row.as_object_mut().expect("an object").remove(name);
        row
    };
    let mut input = lines(&[
        row("good", time),
        with("1", "scores", json!([0, 4, 4, 4, 4, 4, 4, 4])),
        with("2", "scores", json!([4, 4])),
        with("3", "scores", json!([4, 4, 4, 4, 4, 4, 4, "geheim"])),
        with("4", "at", json!("gisteren geheim")),
        with("5", "sector", json!("geheim")),
        with("6", "ip", json!("geheim")),
        with("7", "form_seconds", json!(-3)),
        with("8", "text", json!(["geheim"])),
        without("email"),
        row("early", "2025-03-04T07:33:44Z"),
        row("good", time),
        json!(["geheim"]),
    ]);
    input.extend(b"{\"id\": \"geheim\"\n\xff\xfe geheim\n\n");
    input.extend(lines(&[row("last", time)]));
    let (out, errors, bad) = run(&input);
    let ids: Vec<_> = out.iter().filter_map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["good", "last"]);
    assert_eq!(bad, 14, "{errors}");
    let told: Vec<&str> = errors.lines().collect();
    for (line, part) in [
        (2, "scores: value 1"),
        (3, "2 values"),
        (4, "scores: value 8"),
        (5, "field at"),
        (6, "field sector"),
        (7, "field ip"),
        (8, "form_seconds"),
        (9, "field text is not a string"),
        (10, "field email is missing"),
        (11, "earlier than"),
        (12, "used before"),
        (13, "not a JSON object"),
        (14, "not JSON"),
        (15, "not UTF-8"),
    ] {
        let found = told.iter().find(|message| message.starts_with(&format!("line {line}: ")));
        assert!(found.is_some_and(|message| message.contains(part)), "line {line}: {errors}");
    }
    assert!(!errors.contains("geheim"), "{errors}");
}

#[test]
fn the_interval_sees_through_spelling_and_ends() {
    let mut engine = engine();
    let mut observe = |id: &str, days: i64, email: &str| {
        let at = START + days * DAY;
        engine.observe(&Submission { email, ..submission(id, at) }).interval_violation
    };
    assert!(!observe("1", 0, "lotte.janssens@gmail.com"));
    assert!(observe("2", 100, "Lotte.Jan.ssens+opvang@googlemail.com"));
    assert!(!observe("3", 281, "lottejanssens@gmail.com"));
    assert!(observe("4", 281 + 179, "lottejanssens@gmail.com"));
}

#[test]
fn another_address_of_the_same_person_counts_as_the_same() {
    let mut engine = engine();
    engine.observe(&submission("1", START));
    let again = Submission {
        email: "janssens_lotte2@hotmail.com",
        text: "De tuin is groot en schaduwrijk, onze dochter gaat er sinds september graag heen.",
        ..submission("2", START + 40 * DAY)
    };
    assert!(engine.observe(&again).interval_violation);
    let neighbour = Submission {
        email: "karim.elouali@gmail.com",
        network: "94.10.11.12".parse().ok(),
        device: Some("Browser/2"),
        text: "Mijn zoon eet er goed en de juf belt wanneer hij koorts heeft.",
        ..submission("3", START + 41 * DAY)
    };
    assert!(!engine.observe(&neighbour).interval_violation);
}

/// Ten copies of a text from ten new addresses within a day, after an honest month.
fn campaign(engine: &mut Engine) -> (Vec<(f32, Vec<&'static str>)>, Vec<Grown>) {
    let mut grown = Vec::new();
    let text = "Een warm team dat elke dag opnieuw kwaliteit biedt. Kleinschalige leefgroepen met oog voor \
                ieder kind. De verse maaltijden verdienen een extra compliment, net als de speelheuvel.";
    for day in 0..30 {
        let (id, email) = (format!("h{day}"), format!("ouder{day}.{}@telenet.be", "peeters"));
        let facility = format!("other {}", day % 7);
        let network = format!("84.{day}.3.4").parse().ok();
        let other = Submission { email: &email, facility: &facility, network, ..submission(&id, START) };
        engine.observe(&Submission { at: START + day * DAY, ..other });
    }
    let scores = (0..10)
        .map(|n: i64| {
            let (id, email) = (format!("c{n}"), format!("klant{}{}@gmail.com", "qxzvw", 1000 + n * 7));
            let fake = Submission {
                email: &email,
                network: format!("5.6.7.{n}").parse().ok(),
                form_seconds: Some(12),
                scores: [Some(5); 8],
                text,
                ..submission(&id, START + 31 * DAY + n * 3600)
            };
            let said = engine.observe(&fake);
            grown.extend_from_slice(engine.grown());
            (said.score, said.signals.iter().map(Signal::name).collect())
        })
        .collect();
    (scores, grown)
}

#[test]
fn a_campaign_is_seen_and_makes_its_first_ones_suspect_too() {
    let mut engine = engine();
    let (scores, grown) = campaign(&mut engine);
    let (first, _) = &scores[0];
    let (last, names) = &scores[9];
    assert!(*last > 0.8 && last > first, "{scores:?}");
    assert!(names.contains(&"linked_suspicion") || names.contains(&"similar_text"), "{names:?}");
    assert!(engine.grown().len() <= 8);
    assert!(grown.iter().any(|g| g.id == "c0"), "{grown:?}");
    assert!(grown.iter().all(|g| g.id.starts_with('c') && g.score > g.before && g.score <= 1.0));
    assert!(grown.iter().all(|g| g.sentence().starts_with("Sindsdien") && g.since >= 1));
}

#[test]
fn signals_are_sentences_without_anybodys_data() {
    let mut engine = engine();
    campaign(&mut engine);
    let own = Submission { email: "directie@dezon.be", ..submission("own", START + 33 * DAY) };
    let said = engine.observe(&own);
    assert!(said.signals.iter().any(|signal| signal.name() == "provider_mail"), "{said:?}");
    for signal in &said.signals {
        let sentence = signal.sentence();
        assert!(sentence.ends_with('.') && sentence.len() > 20, "{sentence}");
        assert!(!sentence.contains('@') && !sentence.contains("dezon"), "{sentence}");
    }
}

#[test]
fn stored_evidence_gives_the_same_answer_and_holds_no_data() {
    let (mut direct, mut stored) = (engine(), engine());
    let settings = settings();
    for day in 0..40 {
        let id = format!("s{day}");
        let email = format!("jan{}@gmail.com", day % 9);
        let one = Submission { email: &email, ..submission(&id, START + day * DAY) };
        let evidence = serde_json::to_string(&settings.evidence(&one)).expect("it can be written");
        for secret in ["gmail", "81.82", "Browser", "dochter", "speelzon", "dezon"] {
            assert!(!evidence.contains(secret), "{evidence}");
        }
        let evidence: Evidence = serde_json::from_str(&evidence).expect("it can be read");
        assert_eq!(direct.observe(&one), stored.observe_evidence(&evidence));
    }
}

#[test]
fn a_small_memory_forgets_but_goes_on() {
    let capacity = Capacity { submissions: 50, facilities: 64, clusters: 512, words: 512, intervals: 512 };
    let mut engine = Engine::new(settings(), capacity);
    for n in 0..3000_i64 {
        let (id, email, facility) =
            (format!("{n}"), format!("p{n}@gmail.com"), format!("facility {}", n % 700));
        let text = format!("Woord{n} zin{} verhaal{} over kamer{n} en tuin{n}.", n * 3, n * 7);
        let one =
            Submission { email: &email, facility: &facility, text: &text, ..submission(&id, START + n) };
        assert!((0.0..=1.0).contains(&engine.observe(&one).score));
    }
}

#[test]
fn odd_submissions_are_judged_as_well() {
    let mut engine = engine();
    let long = "a b ".repeat(200_000);
    for (n, text) in
        ["", "\0", "😀😀😀", "\u{301}\u{301}", "!!!???...", long.as_str()].into_iter().enumerate()
    {
        let id = n.to_string();
        for at in [START, 0, -5, i64::MAX] {
            let one = Submission {
                text,
                at,
                email: "@",
                facility: "",
                provider: "",
                provider_domain: Some("."),
                network: None,
                device: None,
                form_seconds: None,
                scores: [None; 8],
                ..submission(&id, at)
            };
            assert!((0.0..=1.0).contains(&engine.observe(&one).score));
        }
    }
}
