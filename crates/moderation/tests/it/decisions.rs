//! What a decision must say, what it stores and what it does to the text.

use crate::fields;
use domain::ids::ReviewId;
use domain::{Action, CaseState, Clock, DecisionDraft, Redaction, Role};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, decision, draft};

const TEXT: &str = "Juf Zoë 👩‍🏫 is lief en Ömer ook; ze nemen tijd voor ieder kind.";

fn mask(text: &str, hidden: &str, replacement: &str) -> Redaction {
    let start = text[..text.find(hidden).unwrap()].chars().count();
    Redaction { start, end: start + hidden.chars().count(), replacement: replacement.to_owned() }
}

async fn waiting(platform: &TestPlatform) -> ReviewId {
    let mut given = draft(&platform.facility().await, "jana@example.org");
    given.text = TEXT.to_owned();
    platform.write(&given).await.review
}

on_both_engines! {
    async fn masks_cover_the_published_text_and_not_the_original(platform) {
        let editor = platform.editor(Role::Editor).await;
        let review = waiting(platform).await;
        let case = platform.claim(&editor, review).await;
        let redactions = vec![mask(TEXT, "Ömer", "[naam kind]"), mask(TEXT, "Zoë", "[naam]")];
        let draft = DecisionDraft { redactions: redactions.clone(), ..decision(Action::Publish, 1) };
        platform.desk.decide(&editor, case, draft).await.unwrap();
        let version = platform.store.view().versions().find(review, 1).await.unwrap().unwrap();
        assert_eq!(version.text, TEXT);
        let public = platform.store.view().public_reviews().find(review).await.unwrap().unwrap();
        assert_eq!(public.text.text, "Juf [naam] 👩‍🏫 is lief en [naam kind] ook; ze nemen tijd voor ieder kind.");
        assert_eq!(version.public.as_ref(), Some(&public.text));
        let chars: Vec<char> = public.text.text.chars().collect();
        let masks: Vec<String> = public.text.masks.iter().map(|(from, to)| chars[*from..*to].iter().collect()).collect();
        assert_eq!(masks, ["[naam]", "[naam kind]"]);
        let record = platform.store.view().decisions().about(review.0).await.unwrap().remove(0);
        assert_eq!((record.redactions, record.articles), (redactions, vec!["privacy-1".to_owned()]));
    }

    async fn a_decision_stores_all_that_it_rests_on(platform) {
        let editor = platform.editor(Role::Editor).await;
        let on_a_waiting_text = [Action::Publish, Action::Return, Action::Reject, Action::Escalate];
        for (n, action) in on_a_waiting_text.into_iter().enumerate() {
            let review = platform.write(&draft(&platform.facility().await, &format!("r{n}@example.org"))).await.review;
            let case = platform.claim(&editor, review).await;
            let given = DecisionDraft {
                articles: vec!["tone-1".into(), "own-1".into(), "tone-1".into()],
                reasons: "  Omdat het zo\r\nis. ".into(),
                note: " Zie ook e\u{301}lders. ".into(),
                ..decision(action, 1)
            };
            let decided = platform.desk.decide(&editor, case, given).await.unwrap();
            let version = platform.store.view().versions().find(review, 1).await.unwrap().unwrap();
            let record = platform.store.view().decisions().about(review.0).await.unwrap().remove(0);
            assert_eq!((record.id, record.case, record.subject, record.version), (decided.id.unwrap(), case, review.0, 1));
            assert_eq!((record.editor, record.action), (editor.id(), action));
            assert_eq!(record.articles, ["own-1", "tone-1"], "without doubles, in the order of the code");
            assert_eq!((record.reasons.as_str(), record.note.as_str()), ("Omdat het zo\nis.", "Zie ook élders."));
            assert_eq!((record.code_version.as_str(), record.redactions.len()), ("2026-1", 0));
            assert_eq!((record.proposal.as_str(), record.risk), (version.report.decision.as_str(), version.report.risk));
            assert_eq!(record.engine_version, version.report.engine_version);
            assert_eq!(record.decided_at, platform.clock.now());
            let case = platform.case(review).await;
            let (state, at) = if action == Action::Escalate {
                (CaseState::Escalated, None)
            } else {
                (CaseState::Decided, Some(platform.clock.now()))
            };
            assert_eq!((case.state, case.decided_at, case.lease), (state, at, None));
        }
    }

    async fn an_incomplete_decision_is_refused_and_changes_nothing(platform) {
        let editor = platform.editor(Role::Editor).await;
        let review = waiting(platform).await;
        let case = platform.claim(&editor, review).await;
        let length = TEXT.chars().count();
        let bare = |action| DecisionDraft { articles: vec![], reasons: " \n".into(), note: String::new(), ..decision(action, 1) };
        let masked = |redactions| DecisionDraft { redactions, ..decision(Action::Publish, 1) };
        let cover = |start, end, replacement: &str| Redaction { start, end, replacement: replacement.into() };
        let cases: Vec<(DecisionDraft, &[(&str, &str)])> = vec![
            (bare(Action::Return), &[("/reasons", "required"), ("/articles", "required")]),
            (bare(Action::Reject), &[("/reasons", "required"), ("/articles", "required")]),
            (bare(Action::Escalate), &[("/note", "required")]),
            (DecisionDraft { articles: vec!["privacy-2".into()], ..decision(Action::Reject, 1) }, &[("/articles/0", "unknown_article")]),
            (DecisionDraft { articles: vec!["own-1".into(), "x".into()], ..decision(Action::Publish, 1) }, &[("/articles/1", "unknown_article")]),
            (DecisionDraft { reasons: "é".repeat(4001), ..decision(Action::Publish, 1) }, &[("/reasons", "too_long")]),
            (DecisionDraft { note: "é".repeat(4001), ..decision(Action::Publish, 1) }, &[("/note", "too_long")]),
            (DecisionDraft { redactions: vec![cover(0, 3, "[naam]")], ..decision(Action::Return, 1) }, &[("/redactions", "not_with_this_action")]),
            (masked(vec![cover(0, 3, "iemand anders")]), &[("/redactions/0/replacement", "not_a_mask")]),
            (masked(vec![cover(0, length + 1, "[naam]")]), &[("/redactions/0", "out_of_range")]),
            (masked(vec![cover(3, 3, "[naam]")]), &[("/redactions/0", "out_of_range")]),
            (masked(vec![cover(0, 5, "[naam]"), cover(4, 7, "[naam]")]), &[("/redactions/1/start", "overlap")]),
        ];
        let before = platform.dump().await;
        for (draft, expected) in cases {
            let told = fields(platform.desk.decide(&editor, case, draft.clone()).await.unwrap_err());
            let told: Vec<_> = told.iter().map(|(pointer, code)| (pointer.as_str(), *code)).collect();
            assert_eq!(told, expected, "{draft:?}");
        }
        assert_eq!(platform.dump().await, before);
        let whole = masked(vec![cover(0, length, "[tekst]")]);
        platform.desk.decide(&editor, case, whole).await.unwrap();
    }

    async fn a_version_that_is_not_the_newest_is_not_decided_on(platform) {
        let editor = platform.editor(Role::Editor).await;
        let review = waiting(platform).await;
        let case = platform.claim(&editor, review).await;
        let before = platform.dump().await;
        for version in [0, 2, u32::MAX] {
            let error = platform.desk.decide(&editor, case, decision(Action::Publish, version)).await.unwrap_err();
            assert_eq!(error.code, "stale_version");
        }
        assert_eq!(platform.dump().await, before);
    }
}
