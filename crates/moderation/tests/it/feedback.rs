//! How easy it was: answers that lead to nobody, and the topics that managers group them under.

use chrono::TimeDelta;
use domain::feedback::{FeedbackMoment, TopicAbout, TopicStatus, TopicText};
use domain::ids::{FeedbackId, FeedbackTopicId};
use domain::pilot::ApplicationState as S;
use domain::{ErrorKind, Facility, MemberRole, Redacted, Role, RuleError, Sector};
use moderation::{DashboardAsked, FeedbackAsked, FeedbackBoard, FeedbackSums, PilotManager};
use testkit::on_both_engines;
use testkit::platform::submission::FeedbackDraft;
use testkit::platform::{TestPlatform, application_draft, draft, reply_draft};

const ALL: FeedbackAsked = FeedbackAsked { topic: None, limit: 50, cursor: None };
const LONG: &str = "Het duurde lang voor de mail er was.";

fn told<T: std::fmt::Debug>(answer: Result<T, RuleError>) -> (ErrorKind, &'static str) {
    let error = answer.unwrap_err();
    (error.kind, error.code)
}

fn answer(token: Redacted<String>, score: i64, text: &str) -> FeedbackDraft {
    FeedbackDraft {
        moment: FeedbackMoment::Submitted,
        token,
        score: Some(score),
        text: Redacted::new(text.into()),
        language: "nl".into(),
    }
}

/// The token of the question after a confirmed review.
async fn asked(platform: &TestPlatform, facility: &Facility, email: &str) -> Redacted<String> {
    let (_, link) = platform.submit(&draft(facility, email)).await;
    let verified = platform.submissions.verify(&link).await.unwrap();
    platform.mails().await;
    verified.question.unwrap()
}

async fn answered(platform: &TestPlatform, facility: &Facility, email: &str, score: i64, text: &str) {
    let token = asked(platform, facility, email).await;
    platform.submissions.answer_question(&answer(token, score, text)).await.unwrap();
}

async fn board(platform: &TestPlatform, manager: &PilotManager) -> FeedbackBoard {
    platform.desk.feedback(manager, "platform", &ALL).await.unwrap()
}

fn topic(status: TopicStatus, reason: &str) -> TopicText {
    TopicText { title: "De mail".into(), about: TopicAbout::Flows, status, reason: reason.into() }
}

on_both_engines! {
    async fn one_answer_for_each_review_and_within_a_day(platform) {
        let facility = platform.facility().await;
        let written = platform.write(&draft(&facility, "jana@example.org")).await;
        let ask = async || platform.submissions.question_for(&written.writer).await.unwrap();
        let token = ask().await.unwrap();
        let send = async |draft: FeedbackDraft| platform.submissions.answer_question(&draft).await;

        let before = platform.dump().await;
        for (wrong, pointer) in [
            (FeedbackDraft { score: None, ..answer(token.clone(), 1, "") }, "/score"),
            (answer(token.clone(), 6, ""), "/score"),
            (answer(token.clone(), 4, &"x".repeat(501)), "/text"),
            (FeedbackDraft { language: "xx".into(), ..answer(token.clone(), 4, "") }, "/language"),
        ] {
            let refused = send(wrong).await.unwrap_err();
            assert_eq!((refused.code, refused.fields[0].pointer.as_str()), ("invalid_fields", pointer));
        }
        let stranger = answer(Redacted::new("x".repeat(98)), 4, "");
        assert_eq!(told(send(stranger).await), (ErrorKind::NotFound, "question_unknown"));
        let member = FeedbackDraft { moment: FeedbackMoment::Replied, ..answer(token.clone(), 4, "") };
        assert_eq!(told(send(member).await), (ErrorKind::NotFound, "question_unknown"));
        assert_eq!(platform.dump().await, before, "nothing of what is refused stays");

        send(answer(token.clone(), 4, LONG)).await.unwrap();
        assert_eq!(told(send(answer(token.clone(), 4, "")).await), (ErrorKind::Conflict, "question_answered"));
        assert_eq!(ask().await, None, "who answered is not asked again");
        platform.pass(TimeDelta::hours(24));
        assert_eq!(told(send(answer(token, 4, "")).await), (ErrorKind::Gone, "question_expired"));
        // That it was answered is forgotten with the form; the question is over all the same.
        platform.desk.forget_pilot_leftovers(9).await.unwrap();
        assert_eq!(ask().await, None);
    }

    async fn nothing_of_an_answer_leads_to_the_review_or_its_writer(platform) {
        let facility = platform.facility().await;
        let (review, link) = platform.submit(&draft(&facility, "jana@example.org")).await;
        let token = platform.submissions.verify(&link).await.unwrap().question.unwrap();
        let before = platform.dump().await;
        platform.submissions.answer_question(&answer(token, 2, LONG)).await.unwrap();
        let new: Vec<String> = platform.dump().await.into_iter().filter(|row| !before.contains(row)).collect();
        let tables: Vec<&str> = new.iter().filter_map(|row| row.split(':').next()).collect();
        assert_eq!(tables, ["feedback_answers", "feedback_spent", "feedback_weeks"], "no audit row, no mail");
        for row in new.iter().map(|row| row.to_lowercase()) {
            for id in [facility.id.0, review.0] {
                assert!(!row.contains(&id.to_string()) && !row.contains(&id.simple().to_string()), "{row}");
            }
            assert!(!row.contains("duurde"), "{row}");
        }
        let manager = platform.pilot_manager(&[]).await;
        let seen = board(platform, &manager).await;
        let item = &seen.items[0];
        assert_eq!((item.score, item.language.as_str(), item.text.expose().as_str()), (2, "nl", LONG));
        assert_eq!((item.moment, item.sector, item.topic), (FeedbackMoment::Submitted, Sector::Childcare, None));
        assert_eq!(item.id.0.get_version_num(), 4, "the id carries no time");
    }

    async fn a_member_is_asked_after_a_reply_and_figures_tell_moments_apart(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let review = platform.publish(&editor, &facility, "jana@example.org").await.review;
        let member = platform.member(1, MemberRole::Responder, &[&facility]).await;
        let ask = async || platform.providers.question_after(&member, review).await;
        assert_eq!(told(ask().await), (ErrorKind::NotFound, "reply_not_found"));
        let text = "Bedankt voor uw waardering. We hebben de openingsuren ondertussen verruimd.";
        platform.providers.send(&member, review, &reply_draft(text)).await.unwrap();
        let token = ask().await.unwrap().unwrap();
        let given = FeedbackDraft { moment: FeedbackMoment::Replied, ..answer(token, 3, "") };
        platform.submissions.answer_question(&given).await.unwrap();
        assert_eq!(ask().await.unwrap(), None);
        answered(platform, &facility, "joris@example.org", 5, "").await;
        answered(platform, &facility, "mia@example.org", 4, "").await;

        let manager = platform.pilot_manager(&[]).await;
        let seen = board(platform, &manager).await;
        let sums = |answers, total| FeedbackSums { answers, total };
        let both = [(FeedbackMoment::Submitted, sums(2, 9)), (FeedbackMoment::Replied, sums(1, 3))].into();
        assert_eq!((&seen.moments, seen.weeks.len()), (&both, 1));
        assert_eq!((seen.weeks[0].1.clone(), seen.items.len()), (both, 0), "without a text nothing is listed");
        assert_eq!(sums(2, 9).mean(), Some(4.5));
    }

    async fn topics_are_grouped_decided_on_and_seen_in_the_own_sectors_only(platform) {
        let childcare = platform.facility().await;
        let elderly = platform.facility_of(Sector::Elderly).await;
        answered(platform, &childcare, "jana@example.org", 2, LONG).await;
        answered(platform, &elderly, "joris@example.org", 4, "Vlot.").await;
        let everywhere = platform.pilot_manager(&[]).await;
        let theirs = platform.pilot_manager(&[Sector::Elderly]).await;
        let all = board(platform, &everywhere).await;
        let own = board(platform, &theirs).await;
        assert_eq!((all.items.len(), own.items.len()), (2, 1));
        assert_eq!(own.items[0].text.expose(), "Vlot.");
        assert_eq!(own.moments[&FeedbackMoment::Submitted], FeedbackSums { answers: 1, total: 4 });
        let one = platform.desk.feedback(&everywhere, "platform", &FeedbackAsked { limit: 1, ..ALL }).await.unwrap();
        let rest = FeedbackAsked { cursor: one.next_cursor.clone(), ..ALL };
        assert_eq!(platform.desk.feedback(&everywhere, "platform", &rest).await.unwrap().items.len(), 1);

        let add = async |text| platform.desk.add_topic(&everywhere, "platform", text).await;
        assert_eq!(told(add(topic(TopicStatus::Declined, " ")).await).1, "invalid_fields");
        let made = add(topic(TopicStatus::Open, "")).await.unwrap();
        let group = async |manager: &PilotManager, id: FeedbackId, topic: Option<FeedbackTopicId>| {
            platform.desk.group_feedback(manager, "platform", id, topic).await
        };
        let long = all.items.iter().find(|one| one.text.expose() == LONG).unwrap().id;
        assert_eq!(told(group(&theirs, long, Some(made.id)).await), (ErrorKind::NotFound, "feedback_not_found"));
        let nowhere = FeedbackTopicId(all.items[0].id.0);
        let refused = group(&everywhere, long, Some(nowhere)).await.unwrap_err();
        assert_eq!(refused.fields[0].code, "unknown_topic");
        group(&everywhere, long, Some(made.id)).await.unwrap();
        let sums = async |manager: &PilotManager| board(platform, manager).await.topics[0].sums;
        assert_eq!(sums(&everywhere).await, FeedbackSums { answers: 1, total: 2 });
        assert_eq!(sums(&theirs).await, FeedbackSums::default());
        for (filter, count) in [(Some(None), 1), (Some(Some(made.id)), 1), (None, 2)] {
            let asked = FeedbackAsked { topic: filter, ..ALL };
            assert_eq!(platform.desk.feedback(&everywhere, "platform", &asked).await.unwrap().items.len(), count);
        }

        let change = async |version, text| {
            platform.desk.change_topic(&everywhere, "platform", made.id, version, text).await
        };
        let declined = change(1, topic(TopicStatus::Declined, "Te duur.")).await.unwrap();
        assert_eq!((declined.version, declined.text.reason.as_str()), (2, "Te duur."));
        assert_eq!(told(change(1, topic(TopicStatus::Done, "")).await), (ErrorKind::Conflict, "topic_changed"));
        assert_eq!(change(2, topic(TopicStatus::Done, "Te duur.")).await.unwrap().text.reason, "");
        let call = "vroeg-en-nabij-2024";
        assert_eq!(told(platform.desk.feedback(&theirs, call, &ALL).await).1, "programme_not_found");
        let strange = platform.desk.change_topic(&everywhere, call, made.id, 3, topic(TopicStatus::Open, "")).await;
        assert_eq!(told(strange).1, "topic_not_found");
    }

    async fn texts_and_applications_that_nobody_confirmed_are_forgotten_after_their_term(platform) {
        let facility = platform.facility().await;
        answered(platform, &facility, "jana@example.org", 2, LONG).await;
        let ids: Vec<_> = platform.pilot_facilities().await.iter().map(|one| one.id).collect();
        let application = application_draft("lies@example.org", &ids);
        platform.submissions.apply_to_programme("vroeg-en-nabij-2024", &application).await.unwrap();
        platform.mails().await;
        platform.applied("vroeg-en-nabij-2024", &application_draft("mia@example.org", &ids)).await;
        let manager = platform.pilot_manager(&[]).await;
        let standing = async || {
            let asked = DashboardAsked::default();
            platform.desk.dashboard(&manager, &asked).await.unwrap().phases
        };
        assert_eq!((standing().await[&S::Interest], standing().await[&S::Applied]), (1, 1));
        platform.pass(TimeDelta::days(13));
        assert_eq!(platform.desk.forget_pilot_leftovers(9).await.unwrap(), 0);
        platform.pass(TimeDelta::days(2));
        assert_eq!(platform.desk.forget_pilot_leftovers(9).await.unwrap(), 1);
        assert_eq!(platform.desk.forget_pilot_leftovers(9).await.unwrap(), 0);
        assert_eq!((standing().await[&S::Interest], standing().await[&S::Applied]), (0, 1), "what was confirmed stays");
        assert_eq!(board(platform, &manager).await.items.len(), 1);
        platform.pass(TimeDelta::days(351));
        assert_eq!(platform.desk.forget_pilot_leftovers(9).await.unwrap(), 1);
        let seen = board(platform, &manager).await;
        assert_eq!((seen.items.len(), seen.moments[&FeedbackMoment::Submitted].answers), (0, 1));
    }
}
