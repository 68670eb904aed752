//! What an application does before and just after it goes live, and who is stuck.

use super::state::ApplicationState as S;
use crate::ids::{ApplicationId, FacilityId};
use crate::organisation::MemberFunction;
use crate::signal::{UnknownName, named};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// From how many days without progress an application is stuck.
pub const STUCK_DAYS: i64 = 14;

named! {
    /// A step of the checklist.
    ChecklistStep, "step of the checklist" {
        /// Contact persons are named.
        Contacts = "contacts",
        /// A member accepted the charter of the programme.
        Charter = "charter",
        /// A member read what the register says of each facility.
        FacilityData = "facility_data",
        /// Whoever runs a facility has a member, or somebody was invited to be one.
        Members = "members",
        /// Each facility handed out invitations to write a review.
        HandedOut = "handed_out",
        /// Each facility has a public review.
        FirstReview = "first_review",
    }
}

impl ChecklistStep {
    /// Whether somebody can do something about it while the application stands here: nobody hands out invitations
    /// for a facility that takes no reviews.
    pub const fn is_timely(self, state: S) -> bool {
        !matches!(self, Self::HandedOut | Self::FirstReview) || matches!(state, S::Live)
    }

    /// Whether members do it; a first review is up to readers.
    pub const fn is_theirs(self) -> bool {
        !matches!(self, Self::FirstReview)
    }
}

impl S {
    /// Whether an application here has a checklist.
    pub const fn has_checklist(self) -> bool {
        matches!(self, S::Selected | S::Onboarding | S::Live | S::Paused)
    }
}

/// That something was done, when, and as what whoever did it works there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Did {
    /// When.
    pub at: DateTime<Utc>,
    /// The function; none where the platform cannot tell any more.
    pub by: Option<MemberFunction>,
}

/// What is known of a facility that the application has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacilityFacts {
    /// Which.
    pub id: FacilityId,
    /// That a member read what the register says of it.
    pub checked: Option<Did>,
    /// Since when whoever runs it has a member or an invitation to be one.
    pub reached: Option<DateTime<Utc>>,
    /// How many posters, letters and codes were made for it, and since when, where that is kept.
    pub papers: (u64, Option<DateTime<Utc>>),
    /// When its first public review came online.
    pub first_review: Option<DateTime<Utc>>,
}

/// What is known of the checklist of an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistFacts {
    /// Which application.
    pub application: ApplicationId,
    /// Where it stands.
    pub state: S,
    /// Since when.
    pub moved_at: DateTime<Utc>,
    /// When a member last did something.
    pub progress_at: Option<DateTime<Utc>>,
    /// When each contact person was named.
    pub contacts: Vec<DateTime<Utc>>,
    /// The version of the charter that was accepted, when and by whom.
    pub charter: Option<(String, Did)>,
    /// The facilities.
    pub facilities: Vec<FacilityFacts>,
    /// How many invitations a member says to have handed out.
    pub handed_out: Option<(u32, Did)>,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepStanding {
    /// Which.
    pub step: ChecklistStep,
    /// How much of it is done.
    pub done: u64,
    /// Of how much; nothing where no chosen facility is in the register.
    pub of: u64,
    /// When the whole of it was done, where that is kept.
    pub at: Option<DateTime<Utc>>,
    /// As what whoever did it works there, where that is known.
    pub by: Option<MemberFunction>,
}

impl StepStanding {
    /// Whether the whole of it is done.
    pub const fn is_done(&self) -> bool {
        self.of > 0 && self.done >= self.of
    }
}

/// The checklist of an application as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// Of which application.
    pub application: ApplicationId,
    /// Where that stands.
    pub state: S,
    /// Each step, in order.
    pub steps: Vec<StepStanding>,
    /// When something last happened: a step was done, or the application moved.
    pub progress_at: DateTime<Utc>,
}

impl Checklist {
    /// How an application to a programme with this version of the charter stands.
    pub fn of(facts: &ChecklistFacts, charter: &str) -> Self {
        let steps: Vec<StepStanding> =
            ChecklistStep::ALL.iter().map(|step| standing(*step, facts, charter)).collect();
        let part = |one: &FacilityFacts| {
            [one.checked.map(|did| did.at), one.reached, one.papers.1, one.first_review]
        };
        let parts = facts.facilities.iter().flat_map(part).flatten();
        let seen = steps.iter().filter_map(|step| step.at).chain(parts);
        let happened = seen.chain(facts.progress_at).chain([facts.moved_at]);
        let progress_at = happened.max().unwrap_or(facts.moved_at);
        Self { application: facts.application, state: facts.state, steps, progress_at }
    }

    /// Whether all of it is done.
    pub fn is_complete(&self) -> bool {
        self.steps.iter().all(StepStanding::is_done)
    }

    /// What the applicant has to do now; none where that is done.
    pub fn next(&self) -> Option<ChecklistStep> {
        self.open().find(|step| step.is_theirs())
    }

    /// Everything that is open and can be done now, in order.
    pub fn open(&self) -> impl Iterator<Item = ChecklistStep> + '_ {
        let open = self.steps.iter().filter(|step| !step.is_done()).map(|step| step.step);
        open.filter(|step| step.is_timely(self.state))
    }

    /// Whether the applicant did its part and a manager can let it go on.
    pub fn waits_for_manager(&self) -> bool {
        matches!(self.state, S::Selected | S::Onboarding) && self.next().is_none()
    }

    /// For how many whole days nothing has happened.
    pub fn still_days(&self, now: DateTime<Utc>) -> i64 {
        (now - self.progress_at).num_days().max(0)
    }

    /// Whether something is open and nothing has happened for [`STUCK_DAYS`].
    pub fn is_stuck(&self, now: DateTime<Utc>) -> bool {
        !self.is_complete() && self.state != S::Paused && self.still_days(now) >= STUCK_DAYS
    }
}

/// Whether a facility did its part, and when.
type Part = (bool, Option<DateTime<Utc>>);

fn standing(step: ChecklistStep, facts: &ChecklistFacts, charter: &str) -> StepStanding {
    use ChecklistStep as C;
    let one =
        |did: Option<Did>| (u64::from(did.is_some()), 1, did.map(|did| did.at), did.and_then(|did| did.by));
    let each = |of_facility: &dyn Fn(&FacilityFacts) -> Part| {
        let seen: Vec<_> = facts.facilities.iter().map(of_facility).collect();
        let done = seen.iter().filter(|(done, _)| *done).count();
        let at = (done == seen.len()).then(|| seen.iter().filter_map(|(_, at)| *at).max()).flatten();
        (done as u64, seen.len() as u64, at, None)
    };
    let (done, of, at, by) = match step {
        C::Contacts => one(facts.contacts.iter().min().map(|at| Did { at: *at, by: None })),
        C::Charter => {
            one(facts.charter.as_ref().filter(|(version, _)| version == charter).map(|(_, did)| *did))
        }
        C::FacilityData => {
            let (done, of, at, _) = each(&|one| (one.checked.is_some(), one.checked.map(|did| did.at)));
            let last = facts.facilities.iter().filter_map(|one| one.checked).max_by_key(|did| did.at);
            (done, of, at, last.and_then(|did| did.by))
        }
        C::Members => each(&|one| (one.reached.is_some(), one.reached)),
        // A member who says so speaks for all facilities.
        C::HandedOut => match facts.handed_out {
            Some((_, did)) => {
                let of = facts.facilities.len().max(1) as u64;
                (of, of, Some(did.at), did.by)
            }
            None => each(&|one| (one.papers.0 > 0, one.papers.1)),
        },
        C::FirstReview => each(&|one| (one.first_review.is_some(), one.first_review)),
    };
    StepStanding { step, done, of, at, by }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(number * 86_400, 0).unwrap()
    }

    fn facility(number: u128) -> FacilityFacts {
        let id = FacilityId(uuid::Uuid::from_u128(number));
        FacilityFacts { id, checked: None, reached: None, papers: (0, None), first_review: None }
    }

    fn facts(state: S) -> ChecklistFacts {
        ChecklistFacts {
            application: ApplicationId(uuid::Uuid::nil()),
            state,
            moved_at: day(1),
            progress_at: None,
            contacts: vec![],
            charter: None,
            facilities: vec![facility(1), facility(2)],
            handed_out: None,
        }
    }

    fn did(number: i64) -> Did {
        Did { at: day(number), by: Some(MemberFunction::Quality) }
    }

    #[test]
    fn each_step_is_done_by_what_it_says_and_by_nothing_else() {
        let changes: [fn(&mut ChecklistFacts); 6] = [
            |facts| facts.contacts = vec![day(2)],
            |facts| facts.charter = Some(("2026-1".into(), did(3))),
            |facts| facts.facilities.iter_mut().for_each(|one| one.checked = Some(did(4))),
            |facts| facts.facilities.iter_mut().for_each(|one| one.reached = Some(day(5))),
            |facts| facts.facilities.iter_mut().for_each(|one| one.papers = (10, Some(day(6)))),
            |facts| facts.facilities.iter_mut().for_each(|one| one.first_review = Some(day(7))),
        ];
        for (change, step) in changes.iter().zip(ChecklistStep::ALL) {
            let mut facts = facts(S::Live);
            change(&mut facts);
            let list = Checklist::of(&facts, "2026-1");
            let done: Vec<_> = list.steps.iter().filter(|one| one.is_done()).map(|one| one.step).collect();
            assert_eq!(done, [*step]);
            assert!(list.progress_at > day(1), "{step} is progress");
        }
        let mut all = facts(S::Live);
        changes.iter().for_each(|change| change(&mut all));
        let list = Checklist::of(&all, "2026-1");
        assert!(list.is_complete() && !list.is_stuck(day(1000)));
        assert_eq!(list.steps[2].by, Some(MemberFunction::Quality));
        // A newer charter has to be accepted anew.
        assert_eq!(Checklist::of(&all, "2027-1").next(), Some(ChecklistStep::Charter));
    }

    #[test]
    fn half_of_the_facilities_is_not_all_of_them() {
        let mut facts = facts(S::Onboarding);
        facts.facilities[0].checked = Some(did(4));
        let list = Checklist::of(&facts, "x");
        let step = list.steps[2];
        assert_eq!((step.done, step.of, step.is_done(), step.at), (1, 2, false, None));
        facts.facilities.clear();
        assert!(
            !Checklist::of(&facts, "x").steps[2].is_done(),
            "no facility in the register is nothing done"
        );
    }

    #[test]
    fn what_cannot_be_done_yet_holds_nobody_up() {
        let mut facts = facts(S::Onboarding);
        facts.contacts = vec![day(2)];
        facts.charter = Some(("x".into(), did(3)));
        for one in &mut facts.facilities {
            (one.checked, one.reached) = (Some(did(4)), Some(day(4)));
        }
        let list = Checklist::of(&facts, "x");
        assert_eq!((list.next(), list.waits_for_manager(), list.is_complete()), (None, true, false));
        assert!(list.is_stuck(day(4 + STUCK_DAYS)) && !list.is_stuck(day(3 + STUCK_DAYS)));
        facts.state = S::Live;
        let list = Checklist::of(&facts, "x");
        assert_eq!((list.next(), list.waits_for_manager()), (Some(ChecklistStep::HandedOut), false));
        facts.handed_out = Some((40, did(9)));
        let list = Checklist::of(&facts, "x");
        assert_eq!((list.next(), list.steps[4].is_done(), list.progress_at), (None, true, day(9)));
        assert_eq!(list.open().collect::<Vec<_>>(), [ChecklistStep::FirstReview]);
    }

    #[test]
    fn only_whoever_was_chosen_has_a_checklist() {
        let with: Vec<S> = S::ALL.iter().copied().filter(|state| state.has_checklist()).collect();
        assert_eq!(with, [S::Selected, S::Onboarding, S::Live, S::Paused]);
    }
}
