use super::*;
use crate::Sector;
use crate::statement::Redress;
use chrono::DateTime;
use serde_json::Value;
use uuid::Uuid;

/// What the database takes, by field: its source of June 2026. Left out: values for payments, accounts and
/// services, which a review platform does not restrict.
const VISIBILITIES: [&str; 7] = [
    "DECISION_VISIBILITY_CONTENT_REMOVED",
    "DECISION_VISIBILITY_CONTENT_DISABLED",
    "DECISION_VISIBILITY_CONTENT_DEMOTED",
    "DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED",
    "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED",
    "DECISION_VISIBILITY_CONTENT_LABELLED",
    "DECISION_VISIBILITY_OTHER",
];
const CATEGORIES: [&str; 16] = [
    "STATEMENT_CATEGORY_ANIMAL_WELFARE",
    "STATEMENT_CATEGORY_CONSUMER_INFORMATION",
    "STATEMENT_CATEGORY_CYBER_VIOLENCE",
    "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN",
    "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
    "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
    "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
    "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
    "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
    "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
    "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
    "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
    "STATEMENT_CATEGORY_SELF_HARM",
    "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
    "STATEMENT_CATEGORY_VIOLENCE",
];
const KEYWORDS: [&str; 5] = [
    "KEYWORD_DEFAMATION",
    "KEYWORD_DISCRIMINATION",
    "KEYWORD_HIDDEN_ADVERTISEMENT",
    "KEYWORD_INAUTHENTIC_USER_REVIEWS",
    "KEYWORD_LANGUAGE_REQUIREMENTS",
];
const SOURCES: [&str; 4] =
    ["SOURCE_ARTICLE_16", "SOURCE_TRUSTED_FLAGGER", "SOURCE_TYPE_OTHER_NOTIFICATION", "SOURCE_VOLUNTARY"];

fn statement(restriction: Restriction, ground: Ground, source: Source) -> Statement {
    let at = DateTime::from_timestamp(1_795_255_200, 0).unwrap();
    Statement {
        id: Uuid::from_u128(7),
        restriction,
        ground,
        facts: "Je noemt Juf Zoë bij naam.".into(),
        source,
        automated_detection: true,
        automated_decision: restriction == Restriction::Hidden && source == Source::Notice,
        language: "nl".into(),
        sector: Sector::Childcare,
        content_date: at,
        applies_from: at,
        redress: Redress { appeal_until: at, can_change: true },
    }
}

fn texts(value: &Value, field: &str) -> Vec<String> {
    let list = value.get(field).and_then(Value::as_array).cloned().unwrap_or_default();
    list.iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

fn check(value: &Value) {
    let text = |field: &str| value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let visibility = texts(value, "decision_visibility");
    assert!(!visibility.is_empty() && visibility.iter().all(|one| VISIBILITIES.contains(&one.as_str())));
    let other = visibility.contains(&"DECISION_VISIBILITY_OTHER".to_owned());
    assert_eq!(other, !text("decision_visibility_other").is_empty());
    assert!(CATEGORIES.contains(&text("category").as_str()), "{value}");
    assert!(texts(value, "category_addition").iter().all(|one| CATEGORIES.contains(&one.as_str())));
    assert!(texts(value, "category_specification").iter().all(|one| KEYWORDS.contains(&one.as_str())));
    assert_eq!(texts(value, "content_type"), ["CONTENT_TYPE_TEXT"]);
    assert_eq!(texts(value, "territorial_scope"), ["BE"]);
    assert!(SOURCES.contains(&text("source_type").as_str()));
    assert!(["Yes", "No"].contains(&text("automated_detection").as_str()));
    // Nothing but hiding is ever done without a person, and then nothing says that one read it.
    let by_rule = text("automated_decision") == "AUTOMATED_DECISION_FULLY";
    assert!(by_rule || text("automated_decision") == "AUTOMATED_DECISION_NOT_AUTOMATED");
    let hidden = visibility == ["DECISION_VISIBILITY_CONTENT_DISABLED"];
    assert_eq!(by_rule, hidden && text("source_type") == "SOURCE_ARTICLE_16");
    let explained = text("incompatible_content_explanation") + &text("illegal_content_explanation");
    assert_eq!(explained.contains("An editor read the text"), !hidden, "{explained}");
    assert!(!by_rule || !text("decision_facts").contains("An editor read it"), "{value}");
    assert!(!text("incompatible_content_ground").ends_with(": "));
    let (ours, law) = match text("decision_ground").as_str() {
        "DECISION_GROUND_INCOMPATIBLE_CONTENT" => (true, false),
        "DECISION_GROUND_ILLEGAL_CONTENT" => (false, true),
        unknown => panic!("{unknown}"),
    };
    for (field, most) in [("incompatible_content_ground", 500), ("incompatible_content_explanation", 2000)] {
        assert!(text(field).is_empty() != ours && text(field).chars().count() <= most);
    }
    for (field, most) in [("illegal_content_legal_ground", 500), ("illegal_content_explanation", 2000)] {
        assert!(text(field).is_empty() != law && text(field).chars().count() <= most);
    }
    for day in ["content_date", "application_date"] {
        let read = NaiveDate::parse_from_str(&text(day), "%Y-%m-%d").unwrap();
        assert_eq!(read.to_string(), text(day));
    }
    assert!(!text("decision_facts").is_empty() && text("decision_facts").chars().count() <= 5000);
    assert!(!text("decision_facts").contains("Zoë"), "what the author was told may name somebody");
    let puid = text("puid");
    assert!(!puid.is_empty() && puid.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
    assert_eq!(text("content_language"), "NL");
}

#[test]
fn every_statement_is_one_that_the_database_takes() {
    let articles = [
        "privacy-1",
        "privacy-2",
        "own-1",
        "own-2",
        "own-3",
        "honest-1",
        "honest-2",
        "honest-3",
        "law-1",
        "law-2",
        "tone-1",
        "tone-2",
        "topic-1",
        "read-1",
        "safe-1",
        "of-later-1",
    ];
    let mut grounds: Vec<Ground> = vec![
        Ground::Law { provision: "Artikel 443 Strafwetboek ".repeat(40) },
        Ground::CodeOfConduct {
            version: "2026-1".into(),
            articles: articles.repeat(9).into_iter().map(str::to_owned).collect(),
        },
        Ground::CodeOfConduct { version: "2026-1".into(), articles: vec![] },
    ];
    grounds.extend(
        articles
            .map(|code| Ground::CodeOfConduct { version: "2026-1".into(), articles: vec![code.to_owned()] }),
    );
    let restrictions = [
        Restriction::Refused,
        Restriction::Returned,
        Restriction::Masked,
        Restriction::TakenDown,
        Restriction::Hidden,
    ];
    for restriction in restrictions {
        for source in [Source::OwnInitiative, Source::Notice] {
            for ground in &grounds {
                let made = DsaStatement::from(&statement(restriction, ground.clone(), source));
                check(&serde_json::to_value(&made).unwrap());
            }
        }
    }
}
