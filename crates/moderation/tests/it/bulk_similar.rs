//! Which cases resemble one, and which of them an editor can decide together.

use crate::bulk::wave;
use chrono::TimeDelta;
use domain::{Action, CaseReason, Facility, Role, Sector};
use testkit::on_both_engines;
use testkit::platform::moderation::{SimilarCases, TieDraft, WhyAlike};
use testkit::platform::{TestPlatform, Written, draft};

const OTHER: &str = "Soep smaakt er naar water en niemand antwoordt aan de telefoon.";

async fn writes(platform: &TestPlatform, facility: &Facility, email: &str, text: &str) -> Written {
    let mut given = draft(facility, email);
    given.text = text.to_owned();
    platform.write(&given).await
}

fn codes(found: &SimilarCases) -> Vec<Option<&'static str>> {
    found.cases.iter().map(|one| one.refusal.as_ref().map(|no| no.code)).collect()
}

on_both_engines! {
    async fn the_most_alike_come_first_and_say_why(platform) {
        let (here, there) = (platform.facility().await, platform.facility_of(Sector::Elderly).await);
        let editor = platform.editor(Role::Editor).await;
        let text = "De begeleiders nemen elke ochtend rustig de tijd om te luisteren.";
        let own = writes(platform, &here, "een@example.org", text).await;
        let near = "De begeleiders nemen elke avond rustig de tijd om te luisteren!";
        let copied = writes(platform, &there, "twee@example.org", near).await;
        let other = writes(platform, &here, "drie@example.org", OTHER).await;
        let same_hand = writes(platform, &there, "een@example.org", OTHER).await;
        writes(platform, &there, "vier@example.org", OTHER).await;
        let case = platform.case(own.review).await.id;
        let found = platform.desk.similar_cases(&editor, case).await.unwrap();
        let mut listed = Vec::new();
        for one in &found.cases {
            let case = platform.store.view().queue().find(one.case).await.unwrap().unwrap();
            listed.push((case.subject, one.why.clone()));
        }
        assert_eq!(listed[..2], [(own.review.0, vec![]), (copied.review.0, vec![WhyAlike::Text])]);
        assert_eq!(listed.len(), 3, "the hand of another text is told where the text is found");
        assert_eq!(listed[2], (other.review.0, vec![WhyAlike::Facility]));
        assert!(found.cases[0].own && found.cases[1].share > 0.3 && found.cases[2].share < 0.1 && !found.more);
        assert_eq!(codes(&found), [None; 3]);
        assert_eq!(found.cases[1].text.as_deref(), Some(near));
        let _ = same_hand;
    }

    async fn what_the_editor_may_not_judge_is_listed_as_such(platform) {
        let editor = platform.editor(Role::Editor).await;
        let colleague = platform.editor(Role::Editor).await;
        let facility = platform.facility().await;
        let mut tied = platform.new_facility(Sector::Childcare);
        tied.organiser = Some("vzw Andere".into());
        platform.add_facility(&tied).await;
        let written = wave(platform, &facility, 6).await;
        wave(platform, &tied, 1).await;
        let tie = TieDraft { facility: tied.slug.clone(), ..TieDraft::default() };
        platform.desk.declare_tie(&editor, &tie).await.unwrap();
        platform.claim(&colleague, written[1].review).await;
        platform.decide(&colleague, written[2].review, Action::Escalate).await.unwrap();
        platform.decide(&editor, written[3].review, Action::Reject).await.unwrap();
        platform.submissions.appeal(&written[3].writer, "Ik was er echt elke dag bij.").await.unwrap();
        platform.decide(&colleague, written[4].review, Action::Reject).await.unwrap();
        platform.submissions.appeal(&written[4].writer, "Ik was er echt elke dag bij.").await.unwrap();
        assert_eq!(platform.case(written[4].review).await.reason, CaseReason::Appeal);
        let case = platform.case(written[0].review).await.id;
        let found = platform.desk.similar_cases(&editor, case).await.unwrap();
        let mut seen = codes(&found);
        seen.sort_unstable();
        let expected = [None, None, Some("case_held"), Some("not_in_bulk"), Some("own_decision"), Some("senior_only"), Some("tied")];
        assert_eq!(seen, expected);
        let unread = |code| found.cases.iter().find(|one| one.refusal.as_ref().is_some_and(|no| no.code == code)).unwrap();
        assert!(unread("tied").text.is_none() && unread("case_held").text.is_some());
    }

    async fn a_wave_is_a_matter_of_days(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let first = writes(platform, &facility, "een@example.org", OTHER).await;
        platform.pass(TimeDelta::days(15));
        let written = wave(platform, &facility, 1).await;
        let found = platform.desk.similar_cases(&editor, platform.case(first.review).await.id).await.unwrap();
        assert_eq!(found.cases.len(), 1, "another text of another week");
        let copy = writes(platform, &facility, "nog@example.org", OTHER).await;
        let found = platform.desk.similar_cases(&editor, platform.case(first.review).await.id).await.unwrap();
        assert_eq!(found.cases.len(), 2, "a text is never too old to be copied");
        // From what is decided already, what still waits is found.
        platform.decide(&editor, copy.review, Action::Reject).await.unwrap();
        let from = platform.store.view().queue().newest_of(copy.review.0).await.unwrap().unwrap().id;
        let found = platform.desk.similar_cases(&editor, from).await.unwrap();
        assert_eq!(found.cases.iter().filter(|one| one.own).count(), 0);
        assert_eq!(found.cases.len(), 2);
        let _ = written;
    }

    async fn nobody_looks_from_where_they_may_not(platform) {
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let written = wave(platform, &facility, 1).await;
        let tie = TieDraft { facility: facility.slug.clone(), ..TieDraft::default() };
        platform.desk.declare_tie(&editor, &tie).await.unwrap();
        let case = platform.case(written[0].review).await.id;
        assert_eq!(platform.desk.similar_cases(&editor, case).await.unwrap_err().code, "tied");
        let nowhere = domain::ids::CaseId::next(platform.ids.as_ref());
        assert_eq!(platform.desk.similar_cases(&editor, nowhere).await.unwrap_err().code, "case_not_found");
    }
}
