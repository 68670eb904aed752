//! A facility's figures are those of its public reviews, whatever happened before.

use domain::{Action, Aggregate, Facility, Role, Score};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;
use storage::PublicQuery;
use testkit::on_both_engines;
use testkit::platform::moderation::Editor;
use testkit::platform::submission::Amendment;
use testkit::platform::{TestPlatform, Written, draft};

type Given = BTreeMap<String, Option<u8>>;

#[derive(Clone, Debug)]
enum Step {
    Write(Given),
    Amend(usize, Given),
    Decide(usize, Action),
    Withdraw(usize),
    Appeal(usize),
}

const THEMES: [&str; 8] = ["welcome", "respect", "care", "say", "safety", "place", "days", "contact"];
/// How many random stories are lived through, and how long the longest is.
const STORIES: usize = 10;
const STEPS: usize = 30;

fn given() -> impl Strategy<Value = Given> {
    let theme = prop::sample::select(&THEMES[..]).prop_map(str::to_owned);
    let some = prop::collection::btree_map(theme, prop::option::of(1u8..=5), 1..=8);
    some.prop_map(|mut scores| {
        scores.entry("care".to_owned()).or_insert(Some(3)).get_or_insert(2);
        scores
    })
}

fn step() -> impl Strategy<Value = Step> {
    let which = 0..6usize;
    prop_oneof![
        3 => given().prop_map(Step::Write),
        2 => (which.clone(), given()).prop_map(|(n, scores)| Step::Amend(n, scores)),
        5 => which.clone().prop_map(|n| Step::Decide(n, Action::Publish)),
        2 => (which.clone(), prop::sample::select(vec![Action::Return, Action::Reject, Action::Escalate]))
            .prop_map(|(n, action)| Step::Decide(n, action)),
        1 => which.clone().prop_map(Step::Withdraw),
        1 => which.prop_map(Step::Appeal),
    ]
}

/// Does a step if it can be done now; what the rules refuse changes nothing.
async fn live(
    platform: &TestPlatform,
    editors: [&Editor; 2],
    facility: &Facility,
    all: &mut Vec<Written>,
    step: &Step,
) -> bool {
    let text = format!(
        "Dit schreef iemand als stap nummer {} van dit verhaal.",
        domain::Ids::uuid(platform.ids.as_ref())
    );
    let nth = |n: &usize| all.get(*n).cloned();
    match step {
        Step::Write(scores) => {
            let mut new = draft(facility, &format!("r{}@example.org", all.len()));
            new.scores = scores.clone();
            all.push(platform.write(&new).await);
            true
        }
        Step::Amend(n, scores) => {
            let Some(written) = nth(n) else { return false };
            let amendment = Amendment { text, scores: Some(scores.clone()) };
            platform.submissions.amend(&written.writer, &amendment).await.is_ok()
        }
        Step::Decide(n, action) => {
            let Some(written) = nth(n) else { return false };
            let first = platform.decide(editors[0], written.review, *action).await.is_ok();
            first || platform.decide(editors[1], written.review, *action).await.is_ok()
        }
        Step::Withdraw(n) => {
            let Some(written) = nth(n) else { return false };
            platform.submissions.withdraw(&written.writer).await.is_ok()
        }
        Step::Appeal(n) => {
            let Some(written) = nth(n) else { return false };
            platform.submissions.appeal(&written.writer, "Ik zie dat toch anders.").await.is_ok()
        }
    }
}

async fn check(platform: &TestPlatform, facility: &Facility, story: &[Step]) {
    let view = platform.store.view();
    let all = PublicQuery { limit: 100, ..PublicQuery::default() };
    let (public, _) = view.public_reviews().of_facility(facility.id, &all).await.unwrap().unwrap();
    let mut counted = Aggregate::default();
    public.iter().for_each(|review| counted.add(&review.scores));
    let kept = view.facilities().aggregate(facility.id).await.unwrap();
    assert_eq!(kept, counted, "after {story:#?}");
    for theme in THEMES {
        let of_theme = PublicQuery { theme: Some(theme.to_owned()), ..all.clone() };
        let (listed, _) = view.public_reviews().of_facility(facility.id, &of_theme).await.unwrap().unwrap();
        let count = counted.themes.get(theme).map_or(0, domain::ThemeAggregate::count);
        assert_eq!(listed.len(), count as usize, "{theme} after {story:#?}");
        assert!(
            listed.iter().all(|review| review
                .scores
                .0
                .get(theme)
                .copied()
                .flatten()
                .map(Score::get)
                .is_some())
        );
    }
}

on_both_engines! {
    async fn figures_are_counted_right_after_any_story(platform) {
        let editors = [platform.editor(Role::SeniorEditor).await, platform.editor(Role::SeniorEditor).await];
        let mut runner = TestRunner::deterministic();
        let mut done = 0;
        for _ in 0..STORIES {
            let story = prop::collection::vec(step(), 5..=STEPS).new_tree(&mut runner).unwrap().current();
            let facility = platform.facility().await;
            let mut written = Vec::new();
            for (n, step) in story.iter().enumerate() {
                if live(platform, [&editors[0], &editors[1]], &facility, &mut written, step).await {
                    done += 1;
                    check(platform, &facility, &story[..=n]).await;
                }
            }
        }
        assert!(done > STORIES * 5, "only {done} steps could be done");
    }
}
