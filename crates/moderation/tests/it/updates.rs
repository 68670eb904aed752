//! Updates: within the interval what a writer sends becomes a new version, beside what it said before.

use chrono::TimeDelta;
use domain::{Action, MaskedText, Redacted, Redaction, ReviewState, Role, Sector};
use moderation::{Editor, NewEditor};
use testkit::on_both_engines;
use testkit::platform::storage::PublicReview;
use testkit::platform::submission::{Amendment, Manner, Past, VerifyError};
use testkit::platform::{PASSWORD, TestPlatform, Written, decision, draft, names};

const LATER: &str = "Intussen is er een nieuwe ploeg, en nu loopt alles veel beter dan vroeger.";

fn amendment(text: &str, care: u8) -> Amendment {
    Amendment { text: text.into(), scores: Some([("care".to_owned(), Some(care))].into()) }
}

async fn shown(platform: &TestPlatform, written: &Written) -> PublicReview {
    platform.store.view().public_reviews().find(written.review).await.unwrap().unwrap()
}

fn text_before(public: &PublicReview) -> Option<&str> {
    Some(public.update.as_ref()?.before.as_ref()?.text.text.as_str())
}

/// A published review, and the editor who published it.
async fn published(platform: &TestPlatform) -> (Editor, Written) {
    let editor = platform.editor(Role::Editor).await;
    let written = platform.publish(&editor, &platform.facility().await, "jana@example.org").await;
    (editor, written)
}

async fn elderly_only(platform: &TestPlatform) -> Editor {
    let email = "ouderen@example.org";
    let new = NewEditor {
        email: Redacted::new(email.into()),
        name: Redacted::new("Redacteur Ouderen".into()),
        role: Role::Editor,
        sectors: vec![Sector::Elderly],
        password: Redacted::new(PASSWORD.into()),
    };
    platform.desk.add_editor(&new).await.unwrap();
    platform.sign_in(email).await
}

on_both_engines! {
    async fn readers_see_an_update_beside_what_it_said_and_count_it_once(platform) {
        let (editor, written) = published(platform).await;
        let first = shown(platform, &written).await;
        assert_eq!(first.update, None);
        platform.pass(TimeDelta::days(60));
        platform.submissions.amend(&written.writer, &amendment(LATER, 1)).await.unwrap();
        assert_eq!(shown(platform, &written).await, first, "until an editor has read it");
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        let second = shown(platform, &written).await;
        assert_eq!((second.text.text.as_str(), second.scores.mean()), (LATER, Some(1.0)));
        let update = second.update.clone().unwrap();
        let before = update.before.unwrap();
        assert_eq!((before.text, before.scores, before.written_at), (first.text, first.scores, first.published_at));
        assert_eq!(update.updated_at - before.written_at, TimeDelta::days(60));
        assert_eq!(second.published_at, first.published_at);
        let view = platform.store.view();
        let figures = view.facilities().aggregate(second.facility).await.unwrap();
        assert_eq!((figures.review_count, figures.themes["care"].mean()), (1, Some(1.0)));
        // An update of the update: readers see what was there last.
        platform.submissions.amend(&written.writer, &amendment("Nu is het weer minder goed geworden dan eerst.", 3)).await.unwrap();
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        assert_eq!(text_before(&shown(platform, &written).await), Some(LATER));
    }

    async fn a_correction_and_what_comes_after_the_interval_stand_alone(platform) {
        let (editor, written) = published(platform).await;
        let gone = Manner { past: Past::Gone, base: Some(1) };
        let changed = amendment("De begeleiders nemen elke ochtend de tijd. Dat is fijn om te zien.", 4);
        platform.submissions.amend_as(&written.writer, &changed, gone).await.unwrap();
        let before = platform.dump().await;
        let stale = platform.submissions.amend_as(&written.writer, &amendment(LATER, 2), gone).await.unwrap_err();
        assert_eq!((stale.code, platform.dump().await), ("changed_meanwhile", before), "from another window");
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        assert_eq!(shown(platform, &written).await.update, None);
        assert!(platform.submissions.manage(&written.writer).await.unwrap().updates);
        platform.pass(TimeDelta::days(180));
        assert!(!platform.submissions.manage(&written.writer).await.unwrap().updates);
        platform.submissions.amend(&written.writer, &amendment(LATER, 4)).await.unwrap();
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        assert_eq!(shown(platform, &written).await.update, None, "a new review could have been written");
    }

    async fn what_was_masked_stays_masked_and_a_returned_update_is_one_still(platform) {
        let editor = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let mut named = draft(&facility, "jana@example.org");
        named.text = "Mia aan de balie luistert altijd naar wat we te vertellen hebben.".into();
        let written = platform.write(&named).await;
        let case = platform.claim(&editor, written.review).await;
        let masked = Redaction { start: 0, end: 3, replacement: "[naam]".into() };
        let publish = domain::DecisionDraft { redactions: vec![masked], articles: vec!["privacy-1".into()], ..decision(Action::Publish, 1) };
        platform.desk.decide(&editor, case, publish).await.unwrap();
        platform.submissions.amend(&written.writer, &amendment(LATER, 1)).await.unwrap();
        platform.decide(&editor, written.review, Action::Return).await.unwrap();
        platform.submissions.amend(&written.writer, &amendment("Ik schrijf het anders op: het loopt nu veel beter.", 1)).await.unwrap();
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        let public = shown(platform, &written).await;
        let before = public.update.unwrap().before.unwrap();
        assert!(before.text.text.starts_with("[naam] aan de balie") && !before.text.text.contains("Mia"));
        assert_eq!((before.text.masks.len(), before.edits.article.as_deref()), (1, Some("privacy-1")));
    }

    async fn an_editor_keeps_readers_from_the_earlier_text(platform) {
        let (editor, written) = published(platform).await;
        let case = platform.case(written.review).await.id;
        let nothing = platform.desk.hide_before(&editor, case).await.unwrap_err();
        assert_eq!(nothing.code, "nothing_before");
        platform.submissions.amend(&written.writer, &amendment(LATER, 1)).await.unwrap();
        let waiting = platform.case(written.review).await.id;
        platform.desk.hide_before(&editor, waiting).await.unwrap();
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        let public = shown(platform, &written).await;
        assert_eq!(public.update.map(|update| update.before), Some(None), "it is an update all the same");
        let before = platform.dump().await;
        assert_eq!(platform.desk.hide_before(&editor, waiting).await.unwrap_err().code, "nothing_before");
        assert_eq!(platform.dump().await, before);
        let rows = platform.store.view().audit_log().about(written.review.0).await.unwrap();
        assert_eq!(rows.iter().filter(|row| row.action == "review.before_hidden").count(), 1);
    }

    async fn only_an_editor_of_the_sector_does(platform) {
        let (editor, written) = published(platform).await;
        platform.submissions.amend(&written.writer, &amendment(LATER, 1)).await.unwrap();
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        let case = platform.case(written.review).await.id;
        let elsewhere = elderly_only(platform).await;
        assert_eq!(platform.desk.hide_before(&elsewhere, case).await.unwrap_err().code, "other_sector");
        assert!(text_before(&shown(platform, &written).await).is_some());
        // It is about what is public: also in a case that is decided.
        platform.desk.hide_before(&editor, case).await.unwrap();
        assert_eq!(text_before(&shown(platform, &written).await), None);
    }

    async fn other_masks_take_the_earlier_text_away(platform) {
        let (editor, written) = published(platform).await;
        platform.submissions.amend(&written.writer, &amendment(LATER, 1)).await.unwrap();
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        let mut tx = platform.store.begin().await.unwrap();
        let mut review = tx.reviews().lock(written.review).await.unwrap().unwrap();
        let version = tx.versions().find(review.id, 2).await.unwrap().unwrap();
        let edits = domain::Edits::default();
        let same = version.public.clone().unwrap();
        tx.make_public(&mut review, &version, &same, &edits, platform.desk.now()).await.unwrap();
        assert!(tx.public_reviews().find(review.id).await.unwrap().unwrap().update.unwrap().before.is_some());
        let other = MaskedText { text: LATER.replace("ploeg", "[groep]"), masks: vec![] };
        tx.make_public(&mut review, &version, &other, &edits, platform.desk.now()).await.unwrap();
        assert!(tx.public_reviews().find(review.id).await.unwrap().unwrap().update.unwrap().before.is_none());
    }

    async fn a_second_review_too_early_becomes_an_update(platform) {
        let (editor, written) = published(platform).await;
        platform.pass(TimeDelta::days(30));
        let facility = platform.store.view().facilities().find(platform.review(written.review).await.facility).await.unwrap().unwrap();
        let mut again = draft(&facility, "Jana+nog@Example.org");
        again.text = LATER.into();
        let (second, token) = platform.submit(&again).await;
        assert!(matches!(platform.submissions.verify(&token).await, Err(VerifyError::TooEarly { .. })));
        assert_eq!(platform.review(second).await.state, ReviewState::AwaitingVerification);
        let made = platform.submissions.verify_or_update(&token).await.unwrap();
        assert_eq!((made.id, made.status), (written.review, ReviewState::Queued));
        assert!(made.manage_url.expose().ends_with(&written.token));
        assert_eq!(names(&platform.mails().await), ["amendment_received"]);
        assert_eq!(platform.review(second).await.state, ReviewState::Lapsed);
        assert_eq!(platform.store.view().open_identity(second).await.unwrap(), None, "nobody's name stays with it");
        platform.decide(&editor, written.review, Action::Publish).await.unwrap();
        let public = shown(platform, &written).await;
        assert_eq!(public.text.text, LATER);
        assert!(text_before(&public).is_some());
        // A second click finds the link used, and makes no third version.
        let before = platform.dump().await;
        assert_eq!(platform.submissions.verify_or_update(&token).await.unwrap_err().code, "link_used");
        assert_eq!(platform.dump().await, before);
    }

    async fn what_cannot_become_an_update_is_kept_and_a_first_review_is_confirmed(platform) {
        let (_, written) = published(platform).await;
        let facility = platform.store.view().facilities().find(platform.review(written.review).await.facility).await.unwrap().unwrap();
        platform.submissions.withdraw(&written.writer).await.unwrap();
        let (second, token) = platform.submit(&draft(&facility, "jana@example.org")).await;
        let before = platform.dump().await;
        assert_eq!(platform.submissions.verify_or_update(&token).await.unwrap_err().code, "state_forbids");
        assert_eq!(platform.submissions.verify_or_update("niets").await.unwrap_err().code, "link_unknown");
        assert_eq!(platform.dump().await, before, "the link still works");
        assert_eq!(platform.review(second).await.state, ReviewState::AwaitingVerification);
        let (first, token) = platform.submit(&draft(&facility, "piet@example.org")).await;
        let made = platform.submissions.verify_or_update(&token).await.unwrap();
        assert_eq!((made.id, made.status), (first, ReviewState::Queued));
    }
}
