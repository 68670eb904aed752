//! The code of conduct as a new version: written by one, approved by another, in force on its date.

use chrono::{NaiveDate, TimeDelta};
use domain::code_change::Change;
use domain::ids::CodeId;
use domain::{Article, ErrorKind, Role, RuleError};
use testkit::on_both_engines;
use testkit::platform::TestPlatform;
use testkit::platform::moderation::{CodeDraft, Editor};
use testkit::platform::storage::{CodeRecord, CodeState};

#[expect(clippy::needless_pass_by_value, reason = "it is the end of `unwrap_err`")]
fn code(error: RuleError) -> (ErrorKind, &'static str) {
    (error.kind, error.code)
}

fn new_article() -> Article {
    let article = serde_json::json!(
        { "code": "own-9", "title": "Zelf gezien", "text": "Schrijf wat je zelf zag.", "applies_to": "review" }
    );
    serde_json::from_value(article).unwrap()
}

/// The day after tomorrow in Belgium.
fn soon(platform: &TestPlatform) -> NaiveDate {
    (platform.desk.now() + TimeDelta::days(2)).date_naive()
}

async fn item(platform: &TestPlatform, who: &Editor, id: CodeId) -> CodeRecord {
    platform.desk.code_work_item(who, id).await.unwrap().code
}

/// A draft by `who` that takes `own-2` away and adds `own-9`.
async fn drafted(platform: &TestPlatform, who: &Editor) -> CodeRecord {
    let id = platform.desk.begin_code(who).await.unwrap();
    let begun = item(platform, who, id).await;
    let mut articles = begun.articles.clone();
    articles.retain(|article| article.code != "own-2");
    articles.push(new_article());
    let written = CodeDraft { valid_from: soon(platform), summary: "Een artikel erbij.".into(), articles };
    platform.desk.save_code(who, id, begun.updated_at, &written).await.unwrap()
}

async fn seniors(platform: &TestPlatform) -> (Editor, Editor) {
    (platform.editor(Role::SeniorEditor).await, platform.editor(Role::SeniorEditor).await)
}

on_both_engines! {
    async fn the_shipped_code_is_the_first_version(platform) {
        let before = platform.desk.code_history().await.unwrap();
        assert!(!platform.desk.refresh_code().await.unwrap(), "it is in force already");
        assert!(!platform.desk.refresh_code().await.unwrap());
        let history = platform.desk.code_history().await.unwrap();
        assert_eq!((before.len(), history.len()), (1, 1), "shown before it is stored too");
        assert_eq!(history[0].code.version.as_deref(), Some("2026-1"));
        assert!(history[0].changes().iter().all(|change| change.change == Change::Added));
    }

    async fn a_second_person_approves_and_it_holds_from_midnight_of_its_date(platform) {
        let (writer, reader) = seniors(platform).await;
        let draft = drafted(platform, &writer).await;
        platform.desk.propose_code(&writer, draft.id).await.unwrap();
        let own = platform.desk.approve_code(&writer, draft.id).await.unwrap_err();
        assert_eq!(code(own), (ErrorKind::Forbidden, "second_person"));
        assert_eq!(platform.desk.approve_code(&reader, draft.id).await.unwrap(), "2026-2");
        assert!(!platform.desk.refresh_code().await.unwrap(), "not before its date");
        assert_eq!(platform.desk.code_history().await.unwrap().len(), 1, "nor shown as history");
        assert_eq!(platform.desk.code_version("2026-2").await.unwrap_err().code, "code_not_found");
        assert_eq!(platform.desk.code_work(&writer).await.unwrap()[0].version.as_deref(), Some("2026-2"));
        // The clock stands at 9:40 in winter; midnight in Belgium of the second day is 23:00 UTC of the first.
        let midnight = draft.valid_from.and_hms_opt(0, 0, 0).unwrap().and_utc() - TimeDelta::hours(1);
        platform.pass(midnight - platform.desk.now() - TimeDelta::seconds(1));
        assert!(!platform.desk.refresh_code().await.unwrap());
        platform.pass(TimeDelta::seconds(1));
        assert!(platform.desk.refresh_code().await.unwrap());
        for in_force in [platform.desk.rules().code.current(), platform.submissions.rules().code.current()] {
            assert_eq!(in_force.version, "2026-2");
            assert!(in_force.article("own-9").is_some() && in_force.article("own-2").is_none());
        }
        let history = platform.desk.code_history().await.unwrap();
        let changed: Vec<_> = history[0].changes().into_iter().filter(|c| c.change != Change::Same)
            .map(|c| (c.article().unwrap().code.clone(), c.change)).collect();
        assert_eq!(changed, [("own-9".to_owned(), Change::Added), ("own-2".to_owned(), Change::Removed)]);
        let first = platform.desk.code_version("2026-1").await.unwrap();
        assert!(first.code.articles.iter().any(|article| article.code == "own-2"), "still readable");
    }

    async fn another_node_sees_it_when_it_looks(platform) {
        let (writer, reader) = seniors(platform).await;
        let other = platform.desk_with(|rules| rules.code = rules.code.current().clone().into());
        let draft = drafted(platform, &writer).await;
        platform.desk.propose_code(&writer, draft.id).await.unwrap();
        platform.desk.approve_code(&reader, draft.id).await.unwrap();
        platform.pass(TimeDelta::days(3));
        platform.desk.refresh_code().await.unwrap();
        assert_eq!(other.rules().code.current().version, "2026-1");
        assert!(other.refresh_code().await.unwrap());
        assert_eq!(other.rules().code.current(), platform.desk.rules().code.current());
    }

    async fn decisions_cite_the_version_in_force(platform) {
        let (writer, reader) = seniors(platform).await;
        let draft = drafted(platform, &writer).await;
        platform.desk.propose_code(&writer, draft.id).await.unwrap();
        platform.desk.approve_code(&reader, draft.id).await.unwrap();
        platform.pass(TimeDelta::days(3));
        platform.desk.refresh_code().await.unwrap();
        let facility = platform.facility().await;
        let submitted = platform.submissions.submit(&testkit::platform::draft(&facility, "jana@example.org"), None).await;
        let review = platform.store.view().reviews().find(submitted.unwrap().id).await.unwrap().unwrap();
        assert_eq!(review.code_version, "2026-2");
    }

    async fn a_changed_rule_needs_a_new_code(platform) {
        let (writer, _) = seniors(platform).await;
        let draft = drafted(platform, &writer).await;
        let before = platform.dump().await;
        let written = |articles: Vec<Article>| CodeDraft { valid_from: soon(platform), summary: "x".into(), articles };
        let change = |to: fn(&mut Article)| {
            let mut articles = draft.articles.clone();
            to(&mut articles[0]);
            written(articles)
        };
        for (to, pointer, told) in [
            (change(|a| a.text = "Namen mogen voortaan wel.".into()), "/articles/0/text", "meaning_changed"),
            (change(|a| a.title = " ".into()), "/articles/0/title", "bad_length"),
            (change(|a| a.code = "own-1".into()), "/articles", "article_required"),
            (CodeDraft { valid_from: platform.desk.now().date_naive(), ..written(draft.articles.clone()) }, "/valid_from", "too_early"),
            (CodeDraft { summary: "a".repeat(1001), ..written(draft.articles.clone()) }, "/summary", "bad_length"),
        ] {
            let error = platform.desk.save_code(&writer, draft.id, draft.updated_at, &to).await.unwrap_err();
            let found = crate::fields(error);
            assert!(found.contains(&(pointer.to_owned(), told)), "{pointer}: {found:?}");
        }
        assert_eq!(platform.dump().await, before);
        let reworded = change(|a| a.title = "Geen namen".into());
        assert!(platform.desk.save_code(&writer, draft.id, draft.updated_at, &reworded).await.is_ok());
        let stale = platform.desk.save_code(&writer, draft.id, draft.updated_at, &reworded).await.unwrap_err();
        assert_eq!(code(stale), (ErrorKind::Conflict, "stale_draft"));
    }

    async fn every_step_has_its_place(platform) {
        let (writer, reader) = seniors(platform).await;
        let desk = &platform.desk;
        let id = desk.begin_code(&writer).await.unwrap();
        assert_eq!(code(desk.propose_code(&writer, id).await.unwrap_err()), (ErrorKind::Conflict, "nothing_changed"));
        desk.discard_code(&writer, id).await.unwrap();
        let draft = drafted(platform, &writer).await;
        let as_is = CodeDraft { valid_from: draft.valid_from, summary: String::new(), articles: draft.articles.clone() };
        for error in [desk.approve_code(&reader, draft.id).await.map(|_| ()), desk.withdraw_code(&reader, draft.id).await,
            desk.reject_code(&reader, draft.id, "Nee.").await] {
            assert_eq!(code(error.unwrap_err()), (ErrorKind::Conflict, "code_state_forbids"));
        }
        let silent = desk.save_code(&writer, draft.id, draft.updated_at, &as_is).await.unwrap();
        let told = crate::fields(desk.propose_code(&writer, draft.id).await.unwrap_err());
        assert_eq!(told, [("/summary".to_owned(), "bad_length")]);
        let again = CodeDraft { summary: "Duidelijker.".into(), ..as_is };
        desk.save_code(&writer, draft.id, silent.updated_at, &again).await.unwrap();
        desk.propose_code(&writer, draft.id).await.unwrap();
        let seen = item(platform, &writer, draft.id).await.updated_at;
        for error in [desk.save_code(&writer, draft.id, seen, &again).await.map(|_| ()), desk.discard_code(&writer, draft.id).await,
            desk.propose_code(&reader, draft.id).await] {
            assert_eq!(code(error.unwrap_err()), (ErrorKind::Conflict, "code_state_forbids"));
        }
        assert_eq!(crate::fields(desk.reject_code(&reader, draft.id, " ").await.unwrap_err())[0].0, "/remark");
        assert_eq!(code(desk.reject_code(&writer, draft.id, "Nee.").await.unwrap_err()), (ErrorKind::Forbidden, "second_person"));
        desk.reject_code(&reader, draft.id, "Nog niet duidelijk.").await.unwrap();
        let rejected = item(platform, &writer, draft.id).await;
        assert_eq!((rejected.state, rejected.remark.as_str()), (CodeState::Rejected, "Nog niet duidelijk."));
        let back = desk.save_code(&writer, draft.id, rejected.updated_at, &again).await.unwrap();
        assert_eq!((back.state, back.remark.as_str()), (CodeState::Draft, ""));
        desk.propose_code(&writer, draft.id).await.unwrap();
        desk.withdraw_code(&reader, draft.id).await.unwrap();
        assert_eq!(item(platform, &writer, draft.id).await.state, CodeState::Draft);
    }

    async fn of_two_proposals_the_second_starts_again_from_the_first(platform) {
        let (writer, reader) = seniors(platform).await;
        let (one, other) = (drafted(platform, &writer).await, drafted(platform, &writer).await);
        for draft in [&one, &other] {
            platform.desk.propose_code(&writer, draft.id).await.unwrap();
        }
        let (a, b) = futures::join!(platform.desk.approve_code(&reader, one.id), platform.desk.approve_code(&reader, other.id));
        assert_eq!([&a, &b].into_iter().filter(|done| done.is_ok()).count(), 1, "{a:?} {b:?}");
        assert_eq!(code(a.err().or(b.err()).unwrap()), (ErrorKind::Conflict, "stale_base"));
    }

    async fn a_date_that_came_meanwhile_needs_another_one(platform) {
        let (writer, reader) = seniors(platform).await;
        let draft = drafted(platform, &writer).await;
        platform.desk.propose_code(&writer, draft.id).await.unwrap();
        platform.pass(TimeDelta::days(2));
        let reader = { drop(reader); platform.editor(Role::SeniorEditor).await };
        let late = crate::fields(platform.desk.approve_code(&reader, draft.id).await.unwrap_err());
        assert_eq!(late, [("/valid_from".to_owned(), "too_early")]);
    }

    async fn editors_read_and_senior_editors_write(platform) {
        let (writer, _) = seniors(platform).await;
        let draft = drafted(platform, &writer).await;
        let editor = platform.editor(Role::Editor).await;
        let desk = &platform.desk;
        assert_eq!(desk.code_work(&editor).await.unwrap().len(), 1);
        assert!(desk.code_work_item(&editor, draft.id).await.unwrap().before.is_some());
        let before = platform.dump().await;
        let as_is = CodeDraft { valid_from: draft.valid_from, summary: String::new(), articles: draft.articles.clone() };
        for error in [
            desk.begin_code(&editor).await.map(|_| ()), desk.discard_code(&editor, draft.id).await,
            desk.save_code(&editor, draft.id, draft.updated_at, &as_is).await.map(|_| ()),
            desk.propose_code(&editor, draft.id).await, desk.withdraw_code(&editor, draft.id).await,
            desk.approve_code(&editor, draft.id).await.map(|_| ()), desk.reject_code(&editor, draft.id, "Nee.").await,
        ] {
            assert_eq!(code(error.unwrap_err()), (ErrorKind::Forbidden, "senior_only"));
        }
        let nothing = CodeId(uuid::Uuid::from_u128(5));
        for error in [desk.propose_code(&writer, nothing).await, desk.code_work_item(&editor, nothing).await.map(|_| ())] {
            assert_eq!(code(error.unwrap_err()), (ErrorKind::NotFound, "code_not_found"));
        }
        assert_eq!(platform.dump().await, before);
    }
}
