use super::*;
use proptest::prelude::*;

/// The life of a review as DESIGN.md draws it, told a second time and differently from the table: per
/// state, the events that are possible and where they lead.
fn expected(state: ReviewState) -> &'static [(ReviewEvent, ReviewState)] {
    match state {
        S::AwaitingVerification => &[(E::Verify, S::Queued), (E::Lapse, S::Lapsed)],
        S::Queued => &[(E::Claim, S::InReview), (E::Amend, S::Queued), (E::Withdraw, S::Withdrawn)],
        S::InReview => &[
            (E::Claim, S::InReview),
            (E::Release, S::Queued),
            (E::Publish, S::Published),
            (E::Return, S::Returned),
            (E::Reject, S::Rejected),
            (E::Escalate, S::Escalated),
            (E::Amend, S::Queued),
            (E::Withdraw, S::Withdrawn),
        ],
        S::Escalated => &[
            (E::Claim, S::Escalated),
            (E::Release, S::Escalated),
            (E::Publish, S::Published),
            (E::Return, S::Returned),
            (E::Reject, S::Rejected),
            (E::Amend, S::Escalated),
            (E::Withdraw, S::Withdrawn),
        ],
        S::Published => &[
            (E::Amend, S::Queued),
            (E::Withdraw, S::Withdrawn),
            (E::TakeDown, S::TakenDown),
            (E::Publish, S::Published),
            (E::Return, S::Returned),
            (E::Hide, S::Hidden),
            (E::Reopen, S::Queued),
            (E::Appeal, S::Queued),
        ],
        S::Hidden => &[
            (E::Restore, S::Published),
            (E::Publish, S::Published),
            (E::Return, S::Returned),
            (E::TakeDown, S::TakenDown),
            (E::Amend, S::Queued),
            (E::Withdraw, S::Withdrawn),
        ],
        S::Returned => &[
            (E::Resubmit, S::Queued),
            (E::Accept, S::Published),
            (E::Publish, S::Published),
            (E::Withdraw, S::Withdrawn),
            (E::Lapse, S::Lapsed),
            (E::Revert, S::Published),
            (E::Appeal, S::Queued),
            (E::Reopen, S::Queued),
        ],
        S::Rejected | S::TakenDown => &[
            (E::Appeal, S::Queued),
            (E::Publish, S::Published),
            (E::Withdraw, S::Withdrawn),
            (E::Reopen, S::Queued),
        ],
        S::Lapsed => &[(E::Appeal, S::Queued), (E::Withdraw, S::Withdrawn)],
        S::Withdrawn => &[],
    }
}

#[test]
fn every_pair_of_state_and_event() {
    let mut checked = 0;
    for state in ReviewState::ALL {
        for event in ReviewEvent::ALL {
            let to = expected(state).iter().find(|(e, _)| *e == event).map(|(_, to)| *to);
            assert_eq!(state.after(event).ok(), to, "{state} {event:?}");
            checked += 1;
        }
    }
    assert_eq!(checked, 198);
}

#[test]
fn the_table_names_no_pair_twice() {
    for (i, (from, on, _)) in TRANSITIONS.iter().enumerate() {
        assert!(!TRANSITIONS[..i].iter().any(|(f, o, _)| f == from && o == on), "{from} {on:?}");
    }
}

#[test]
fn names_are_read_back() {
    for state in ReviewState::ALL {
        assert_eq!(state.as_str().parse(), Ok(state));
        assert_eq!(serde_json::to_value(state).unwrap(), state.as_str());
    }
}

proptest! {
    /// Whatever happens, in whatever order: nothing is public before an editor held it, what is over
    /// stays over, and an impossible event changes nothing.
    #[test]
    fn no_sequence_of_events_breaks_the_promises(events in proptest::collection::vec(0..ReviewEvent::ALL.len(), 0..60)) {
        let mut state = ReviewState::AwaitingVerification;
        let mut verified = false;
        let mut held = false;
        let mut read_once = false;
        for event in events.into_iter().map(|i| ReviewEvent::ALL[i]) {
            // An appeal goes against a decision, and nobody decides what was never confirmed.
            if event == E::Appeal && !verified {
                continue;
            }
            let before = state;
            match state.after(event) {
                Ok(next) => state = next,
                Err(error) => prop_assert_eq!((error.from, error.event), (before, event)),
            }
            verified |= before == S::AwaitingVerification && state == S::Queued;
            if before != state {
                held = match state {
                    S::InReview | S::Escalated => true,
                    S::Queued => false,
                    _ => held,
                };
            }
            prop_assert!(verified || matches!(state, S::AwaitingVerification | S::Lapsed | S::Withdrawn));
            if state == S::Published {
                prop_assert!(held, "published without an editor");
            }
            read_once |= held;
            prop_assert!(read_once || !matches!(state, S::Published | S::Hidden | S::TakenDown));
            match before {
                S::Withdrawn => prop_assert_eq!(state, before),
                S::Lapsed => prop_assert!(matches!(state, S::Lapsed | S::Withdrawn) || (verified && state == S::Queued)),
                _ => {}
            }
        }
    }
}
