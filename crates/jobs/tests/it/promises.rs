//! What providers promise: from the reply to what readers see of it, with the mails, the answers and the refusals.

use chrono::{NaiveDate, TimeDelta};
use domain::ids::ReviewId;
use domain::{
    Action, Clock, ErrorKind, Facility, Improvement, MemberRole, PromiseAnswer, PromiseStatus, Role,
    RuleError, belgium,
};
use jobs::Housekeeping;
use notify::OutgoingMail;
use testkit::on_both_engines;
use testkit::platform::moderation::{Editor, ProviderMember};
use testkit::platform::onboarding::ReplyDraft;
use testkit::platform::{TestPlatform, promise_token};

const TEXT: &str = "Bedankt voor uw waardering. Vanaf dan is de deur een half uur langer open.";

struct Promised {
    facility: Facility,
    editor: Editor,
    member: ProviderMember,
    review: ReviewId,
    day: NaiveDate,
}

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn draft(improvement: Improvement, planned_for: Option<NaiveDate>) -> ReplyDraft {
    ReplyDraft { text: TEXT.into(), improvement, planned_for }
}

fn today(platform: &TestPlatform) -> NaiveDate {
    belgium::day(platform.clock.now())
}

/// A review with a public reply that plans something in ten days.
async fn promised(platform: &TestPlatform) -> Promised {
    let facility = platform.facility().await;
    let editor = platform.editor(Role::Editor).await;
    let review = platform.publish(&editor, &facility, "jana@example.org").await.review;
    let member = platform.member(1, MemberRole::Responder, &[&facility]).await;
    let day = today(platform) + TimeDelta::days(10);
    platform.providers.send(&member, review, &draft(Improvement::Planned, Some(day))).await.unwrap();
    platform.decide_reply(&editor, review, Action::Publish).await.unwrap();
    platform.mails().await;
    Promised { facility, editor, member, review, day }
}

async fn keep_house(platform: &TestPlatform) -> u64 {
    let (store, clock, ids) = (platform.store.clone(), platform.clock.clone(), platform.ids.clone());
    let house = Housekeeping::new(store, clock, ids, 72, 90).sending_digests(platform.submissions.clone());
    house.tidy().await.unwrap().promises
}

/// Time passes until the day after the promised one, and the author is asked: the token of the link.
async fn asked(platform: &TestPlatform, promise: &Promised) -> String {
    assert_eq!(keep_house(platform).await, 0, "before its day nobody is asked");
    platform.pass(TimeDelta::days(11));
    assert_eq!(keep_house(platform).await, 1);
    let mail = platform.mail().await;
    assert_eq!(mail.to.address.expose(), "jana@example.org");
    let OutgoingMail::PromiseDue(told) = &mail.mail else { panic!("{}", mail.mail.name()) };
    assert_eq!((told.planned_for, told.promised_text.expose().as_str()), (Some(promise.day), TEXT));
    promise_token(&mail).unwrap().to_owned()
}

async fn status(platform: &TestPlatform, review: ReviewId) -> PromiseStatus {
    let found = platform.store.view().public_reviews().find(review).await.unwrap().unwrap();
    found.replies[0].promise.unwrap().status
}

on_both_engines! {
    async fn the_author_is_asked_once_and_readers_see_what_follows(platform) {
        let promise = promised(platform).await;
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Planned);
        let token = asked(platform, &promise).await;
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Due);
        assert_eq!(keep_house(platform).await, 0);
        assert!(platform.mails().await.is_empty(), "asked once");
        let question = platform.submissions.peek_promise(&token).await.unwrap();
        assert_eq!((question.text.text.as_str(), question.answer), (TEXT, None));

        platform.submissions.answer_promise(&token, PromiseAnswer::No).await.unwrap();
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Contested);
        let before = platform.dump().await;
        let again = platform.submissions.answer_promise(&token, PromiseAnswer::Yes).await;
        assert_eq!(told(again), (ErrorKind::Gone, "link_used"));
        assert_eq!(told(platform.submissions.answer_promise("niets", PromiseAnswer::Yes).await).1, "link_unknown");
        assert_eq!(platform.dump().await, before, "refusals change nothing");

        platform.submissions.undo_promise_answer(&token).await.unwrap();
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Due);
        assert_eq!(told(platform.submissions.undo_promise_answer(&token).await).1, "nothing_to_undo");
        platform.submissions.answer_promise(&token, PromiseAnswer::Unsure).await.unwrap();
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Due, "weighs nothing");
        platform.submissions.undo_promise_answer(&token).await.unwrap();
        platform.submissions.answer_promise(&token, PromiseAnswer::Yes).await.unwrap();
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Confirmed);
        let rows = platform.store.view().audit_log().about(promise.review.0).await.unwrap();
        let rows: Vec<_> = rows.iter().filter(|row| row.subject_kind == "promise").collect();
        assert!(rows.iter().any(|row| row.action == "promise.answered"));
        assert!(!format!("{rows:?}").contains("half uur"), "nothing of any text");
    }

    async fn later_reviewers_are_asked_too_and_count_once_they_are_public(platform) {
        let promise = promised(platform).await;
        let token = asked(platform, &promise).await;
        platform.submissions.answer_promise(&token, PromiseAnswer::No).await.unwrap();
        let one = platform.write(&testkit::platform::draft(&promise.facility, "een@example.org")).await;
        let question = platform.submissions.promises(&one.writer).await.unwrap();
        assert_eq!(question.iter().map(|one| one.review).collect::<Vec<_>>(), [promise.review]);
        platform.submissions.answer_promise_as(&one.writer, promise.review, PromiseAnswer::Yes).await.unwrap();
        let twice = platform.submissions.answer_promise_as(&one.writer, promise.review, PromiseAnswer::Yes).await;
        assert_eq!(told(twice), (ErrorKind::Conflict, "already_answered"));
        assert_eq!(platform.submissions.promises(&one.writer).await.unwrap()[0].answer, Some(PromiseAnswer::Yes));
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Contested, "read by nobody yet");
        for email in ["twee@example.org", "drie@example.org"] {
            let public = platform.publish(&promise.editor, &promise.facility, email).await;
            platform.submissions.answer_promise_as(&public.writer, promise.review, PromiseAnswer::Yes).await.unwrap();
        }
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Confirmed);
        // One of them takes the review back: the answer goes with it, at the latest a day later.
        let last = platform.publish(&promise.editor, &promise.facility, "vier@example.org").await;
        platform.submissions.undo_promise_answer_as(&last.writer, promise.review).await.unwrap_err();
        platform.submissions.answer_promise_as(&last.writer, promise.review, PromiseAnswer::No).await.unwrap();
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Contested, "two against two");
        platform.submissions.withdraw(&last.writer).await.unwrap();
        platform.pass(TimeDelta::days(1));
        keep_house(platform).await;
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Confirmed);
    }

    async fn who_may_not_answer_cannot(platform) {
        let promise = promised(platform).await;
        let elsewhere = platform.facility().await;
        let address = platform.add_member(1, MemberRole::Reader, &[&promise.facility]).await;
        let own = platform.write(&testkit::platform::draft(&promise.facility, &address)).await;
        let other = platform.write(&testkit::platform::draft(&elsewhere, "elders@example.org")).await;
        let early = platform.submissions.answer_promise_as(&own.writer, promise.review, PromiseAnswer::Yes).await;
        assert_eq!(told(early), (ErrorKind::Gone, "promise_closed"), "not due");
        asked(platform, &promise).await;
        assert!(platform.submissions.promises(&own.writer).await.unwrap().is_empty());
        let before = platform.dump().await;
        let answer = platform.submissions.answer_promise_as(&own.writer, promise.review, PromiseAnswer::Yes).await;
        assert_eq!(told(answer), (ErrorKind::Forbidden, "own_organisation"));
        let answer = platform.submissions.answer_promise_as(&other.writer, promise.review, PromiseAnswer::Yes).await;
        assert_eq!(told(answer), (ErrorKind::NotFound, "promise_not_found"));
        let answer = platform.submissions.answer_promise_as(&other.writer, other.review, PromiseAnswer::Yes).await;
        assert_eq!(told(answer), (ErrorKind::NotFound, "promise_not_found"));
        assert_eq!(platform.dump().await, before);
        // Taken back: asked nothing more.
        let gone = platform.write(&testkit::platform::draft(&promise.facility, "weg@example.org")).await;
        platform.submissions.withdraw(&gone.writer).await.unwrap();
        let answer = platform.submissions.answer_promise_as(&gone.writer, promise.review, PromiseAnswer::Yes).await;
        assert_eq!(told(answer), (ErrorKind::NotFound, "promise_not_found"));
    }

    async fn without_answers_it_expires_and_nobody_can_answer_any_more(platform) {
        let promise = promised(platform).await;
        let token = asked(platform, &promise).await;
        platform.pass(TimeDelta::days(179));
        keep_house(platform).await;
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Due);
        platform.pass(TimeDelta::days(1));
        keep_house(platform).await;
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Expired);
        let late = platform.submissions.answer_promise(&token, PromiseAnswer::Yes).await;
        assert_eq!(told(late), (ErrorKind::Gone, "promise_closed"));
        assert_eq!(told(platform.submissions.peek_promise(&token).await).1, "promise_closed");
        assert_eq!(keep_house(platform).await, 0, "over for good");
    }

    async fn a_review_that_is_taken_back_is_not_asked_about(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let public = platform.publish(&editor, &facility, "jana@example.org").await;
        let member = platform.member(1, MemberRole::Owner, &[&facility]).await;
        platform.providers.send(&member, public.review, &draft(Improvement::Made, None)).await.unwrap();
        platform.decide_reply(&editor, public.review, Action::Publish).await.unwrap();
        platform.submissions.withdraw(&public.writer).await.unwrap();
        platform.mails().await;
        platform.pass(TimeDelta::days(2));
        keep_house(platform).await;
        assert!(platform.mails().await.is_empty());
    }

    async fn a_day_belongs_to_a_plan_and_a_promise_is_made_once(platform) {
        let promise = promised(platform).await;
        let other = platform.publish(&promise.editor, &promise.facility, "piet@example.org").await.review;
        let now = today(platform);
        let before = platform.dump().await;
        for (improvement, day, code) in [
            (Improvement::Planned, None, "required"),
            (Improvement::Planned, Some(now), "too_early"),
            (Improvement::Planned, Some(now + TimeDelta::days(731)), "too_late"),
            (Improvement::Made, Some(now + TimeDelta::days(3)), "not_expected"),
        ] {
            let refused = platform.providers.send(&promise.member, other, &draft(improvement, day)).await.unwrap_err();
            assert_eq!((refused.fields[0].pointer.as_str(), refused.fields[0].code), ("/planned_for", code));
        }
        let later = Some(now + TimeDelta::days(40));
        let again = platform.providers.send(&promise.member, promise.review, &draft(Improvement::Planned, later)).await;
        assert_eq!(told(again), (ErrorKind::Conflict, "promise_exists"));
        assert_eq!(platform.dump().await, before);
        // What followed says that it is made: people are asked now, and not only after the day that was named.
        platform.providers.send(&promise.member, promise.review, &draft(Improvement::Made, None)).await.unwrap();
        platform.decide_reply(&promise.editor, promise.review, Action::Publish).await.unwrap();
        platform.mails().await;
        assert_eq!(keep_house(platform).await, 1);
        assert!(matches!(platform.mail().await.mail, OutgoingMail::PromiseDue(_)));
        assert_eq!(status(platform, promise.review).await, PromiseStatus::Due);
    }
}
