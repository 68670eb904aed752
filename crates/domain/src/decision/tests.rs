use super::*;
use crate::conduct::Article;

fn article(code: &str, applies_to: AppliesTo) -> Article {
    Article {
        code: code.into(),
        title: code.into(),
        text: code.into(),
        applies_to,
        flags: vec![],
        privacy: vec![],
        fr: None,
        en: None,
    }
}

fn code() -> CodeOfConduct {
    CodeOfConduct {
        version: "2026-1".into(),
        valid_from: chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
        articles: vec![
            article("privacy-1", AppliesTo::Both),
            article("privacy-2", AppliesTo::Reply),
            article("own-1", AppliesTo::Review),
        ],
    }
}

fn draft(action: Action) -> DecisionDraft {
    DecisionDraft::new(1, action)
}

fn codes(result: Result<Decision, RuleError>) -> Vec<(String, &'static str)> {
    result.unwrap_err().fields.into_iter().map(|f| (f.pointer, f.code)).collect()
}

#[test]
fn a_clean_review_is_published_without_a_word() {
    let decision = draft(Action::Publish).check(&code(), SubjectKind::Review, "Fijne opvang.").unwrap();
    assert_eq!(decision.masked.text, "Fijne opvang.");
    assert!(decision.articles.is_empty());
}

#[test]
fn a_refusal_or_return_needs_an_article_and_reasons() {
    for action in [Action::Return, Action::Reject, Action::TakeDown] {
        let missing = codes(draft(action).check(&code(), SubjectKind::Review, "x"));
        assert_eq!(missing, [("/reasons".into(), "required"), ("/articles".into(), "required")]);
    }
}

#[test]
fn an_escalation_says_why_to_somebody() {
    assert_eq!(
        codes(draft(Action::Escalate).check(&code(), SubjectKind::Review, "x")),
        [("/note".into(), "required")]
    );
    let noted = DecisionDraft { note: "twijfel".into(), ..draft(Action::Escalate) };
    assert!(noted.check(&code(), SubjectKind::Review, "x").is_ok());
}

#[test]
fn only_articles_that_apply_can_be_cited() {
    let cited = DecisionDraft {
        articles: vec!["own-1".into(), "privacy-2".into(), "x-9".into()],
        reasons: "Omdat.".into(),
        ..draft(Action::Reject)
    };
    let wrong = codes(cited.clone().check(&code(), SubjectKind::Review, "x"));
    assert_eq!(wrong, [("/articles/1".into(), "unknown_article"), ("/articles/2".into(), "unknown_article")]);
    let wrong = codes(cited.check(&code(), SubjectKind::Reply, "x"));
    assert_eq!(wrong, [("/articles/0".into(), "unknown_article"), ("/articles/2".into(), "unknown_article")]);
}

#[test]
fn a_mask_rests_on_the_privacy_article_and_only_comes_with_publication() {
    let mask = Redaction { start: 0, end: 3, replacement: "[naam]".into() };
    let masked = DecisionDraft { redactions: vec![mask.clone()], ..draft(Action::Publish) };
    let decision = masked.check(&code(), SubjectKind::Review, "Zoë is lief").unwrap();
    assert_eq!(
        (decision.masked.text.as_str(), decision.articles.as_slice()),
        ("[naam] is lief", &["privacy-1".to_owned()][..])
    );

    let misplaced = DecisionDraft {
        redactions: vec![mask],
        articles: vec!["own-1".into()],
        reasons: "Omdat.".into(),
        ..draft(Action::Return)
    };
    assert_eq!(
        codes(misplaced.check(&code(), SubjectKind::Review, "Zoë")),
        [("/redactions".into(), "not_with_this_action")]
    );
}
