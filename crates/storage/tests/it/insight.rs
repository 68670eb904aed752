//! What is counted beside the figures: always what the public reviews and their answers are, whatever happens.

use crate::world::{World, at, scores};
use chrono::{DateTime, Months, Utc};
use domain::ids::{EditorId, OrganisationId, ReplyId};
use domain::insight::{Counts, answer_days};
use domain::standing::Month;
use domain::{
    Edits, Facility, Ids, Improvement, MaskedText, MemberFunction, Organisation, Redacted, ReplyKind,
    ReplyState, Role, Scores, Sector,
};
use std::collections::BTreeMap;
use storage::{EditorRecord, ReplyRecord, ReplyVersionRecord, ReviewRecord};

const EVER: (Month, Month) = (Month::from_number(0), Month::from_number(i32::MAX / 13));

fn later(months: u32) -> DateTime<Utc> {
    at(0).checked_add_months(Months::new(months)).unwrap()
}

pub async fn placed(world: &World, sector: Sector, province: Option<&str>) -> Facility {
    let mut facility = world.new_facility();
    facility.sector = sector;
    facility.province = province.map(str::to_owned);
    let tx = world.begin().await;
    tx.facilities().insert_many(std::slice::from_ref(&facility), at(0)).await.unwrap();
    world.commit(tx).await;
    facility
}

/// Fails where what is kept differs from the reviews, of any facility, sector, province or month.
async fn agrees(world: &World) {
    let view = world.store.view();
    let mut facilities: BTreeMap<_, BTreeMap<i32, Counts>> = BTreeMap::new();
    let mut places: BTreeMap<(Sector, String), BTreeMap<i32, Counts>> = BTreeMap::new();
    for found in view.public_reviews().after(None, 1000).await.unwrap() {
        let review = view.reviews().find(found.id).await.unwrap().unwrap();
        let facility = view.facilities().find(review.facility).await.unwrap().unwrap();
        let mut counts = Counts::of_review(&review.language, review.help, &found.scores);
        for reply in found.replies.iter().filter(|reply| reply.kind == ReplyKind::Answer) {
            counts.add(&Counts::of_answer(answer_days(found.published_at, reply.published_at)), 1);
        }
        let month = Month::of(found.published_at).number();
        facilities.entry(facility.id).or_default().entry(month).or_default().add(&counts, 1);
        let place = (facility.sector, facility.province.clone().unwrap_or_default());
        places.entry(place).or_default().entry(month).or_default().add(&counts, 1);
    }
    for facility in view.facilities().after(None, 1000).await.unwrap() {
        let kept = view.facilities().insight(facility.id, EVER).await.unwrap();
        let kept: BTreeMap<i32, Counts> = kept
            .iter()
            .map(|one| (one.figures.month.number(), Counts::of_month(&one.figures.figures, &one.counts)))
            .collect();
        assert_eq!(kept, facilities.remove(&facility.id).unwrap_or_default());
    }
    for sector in Sector::ALL {
        for province in ["Oost-Vlaanderen", "Antwerpen", ""] {
            let kept = view.sector_months().between(&[sector], Some(province), EVER, true).await.unwrap();
            let kept =
                kept.into_iter().map(|one| (one.month, one.counts)).filter(|(_, counts)| !counts.is_empty());
            let expected = places.remove(&(sector, province.to_owned())).unwrap_or_default();
            assert_eq!(kept.collect::<BTreeMap<_, _>>(), expected, "{sector} {province}");
        }
    }
    assert!(places.is_empty(), "{places:?}");
}

/// A member who writes answers, and the organisation.
async fn writer(world: &World) -> (OrganisationId, EditorId) {
    let organisation = Organisation {
        id: OrganisationId(world.ids.uuid()),
        number: "0123.456.749".parse().unwrap(),
        name: "Verzonnen organisatie".into(),
        verified: None,
    };
    let account = EditorRecord {
        id: EditorId(world.ids.uuid()),
        email: Redacted::new("antwoord@example.org".into()),
        name: Redacted::new("Lid Verzonnen".into()),
        password_hash: Redacted::new("$argon2id$".into()),
        role: Role::Provider,
        sectors: vec![],
        active: true,
        language: "nl".into(),
    };
    let tx = world.begin().await;
    tx.organisations().insert(&organisation, at(1)).await.unwrap();
    tx.editors().insert(&account, at(1)).await.unwrap();
    world.commit(tx).await;
    (organisation.id, account.id)
}

async fn answer(world: &World, by: (OrganisationId, EditorId), review: &ReviewRecord, when: DateTime<Utc>) {
    let mut tx = world.begin().await;
    let mut reply = ReplyRecord {
        id: ReplyId(world.ids.uuid()),
        review: review.id,
        kind: ReplyKind::Answer,
        organisation: by.0,
        facility: review.facility,
        sector: review.sector,
        state: ReplyState::Published,
        version: 1,
        public_version: None,
        draft: None,
        draft_improvement: Improvement::None,
        draft_planned_for: None,
        written_by: by.1,
        created_at: when,
        updated_at: when,
        published_at: None,
    };
    tx.replies().insert(&reply).await.unwrap();
    let version = world.version(review, 1, &Scores::default());
    let record = ReplyVersionRecord {
        reply: reply.id,
        version: 1,
        text: "Bedankt.".into(),
        improvement: Improvement::None,
        planned_for: None,
        function: MemberFunction::Ombuds,
        submitted_at: when,
        report: version.report,
        public: None,
        edits: Edits::default(),
    };
    tx.replies().insert_version(&record).await.unwrap();
    let masked = MaskedText { text: "Bedankt.".into(), masks: vec![] };
    for _ in 0..2 {
        // A second time changes nothing.
        tx.make_reply_public(&mut reply, 1, &masked, &Edits::default(), when).await.unwrap();
    }
    tx.replies().update(&reply).await.unwrap();
    world.commit(tx).await;
}

async fn hide(world: &World, review: &mut ReviewRecord, now: DateTime<Utc>) {
    let mut tx = world.begin().await;
    tx.make_private(review, now).await.unwrap();
    tx.reviews().update(review).await.unwrap();
    world.commit(tx).await;
}

/// Some reviews with answers in some places, one of them hidden and shown again, one answered while it was hidden.
async fn story(world: &World) -> [Facility; 3] {
    let gent = placed(world, Sector::Childcare, Some("Oost-Vlaanderen")).await;
    let lier = placed(world, Sector::Childcare, Some("Antwerpen")).await;
    let brussel = placed(world, Sector::Elderly, None).await;
    let by = writer(world).await;
    let mut all = Vec::new();
    for (facility, given, months) in [
        (&gent, r#"{"care":5,"say":4}"#, 0),
        (&gent, "{}", 0),
        (&gent, r#"{"care":1}"#, 4),
        (&lier, r#"{"say":2}"#, 0),
        (&brussel, r#"{"care":3,"say":5}"#, 13),
    ] {
        all.push(world.published(facility, &scores(given), later(months)).await);
    }
    agrees(world).await;
    answer(world, by, &all[0], later(0) + chrono::TimeDelta::days(9)).await;
    answer(world, by, &all[4], later(20)).await;
    agrees(world).await;
    hide(world, &mut all[0], later(2)).await;
    hide(world, &mut all[3], later(2)).await;
    answer(world, by, &all[3], later(2) + chrono::TimeDelta::days(1)).await;
    agrees(world).await;
    let mut tx = world.begin().await;
    tx.show_again(&mut all[0], later(3)).await.unwrap();
    tx.reviews().update(&all[0]).await.unwrap();
    world.commit(tx).await;
    agrees(world).await;
    [gent, lier, brussel]
}

on_both_engines! {
    async fn what_is_counted_is_what_is_public(world) {
        let [gent, ..] = story(world).await;
        // Amended: the month stays, the scores change.
        let review = world.published(&gent, &scores(r#"{"care":2}"#), later(5)).await;
        let mut review = review;
        let mut tx = world.begin().await;
        review.version = 2;
        let version = world.version(&review, 2, &scores(r#"{"care":5}"#));
        tx.versions().insert(&version).await.unwrap();
        tx.make_public(&mut review, &version, &MaskedText::default(), &Edits::default(), later(6)).await.unwrap();
        tx.reviews().update(&review).await.unwrap();
        world.commit(tx).await;
        agrees(world).await;
        let sums = world.store.view().sector_months().between(&Sector::ALL, None, EVER, false).await.unwrap();
        assert!(sums.iter().all(|one| one.counts.theme("care").count() == 0), "no themes unless they are asked");
        assert_eq!(sums.iter().map(|one| one.counts.reviews()).sum::<u64>(), 5);
    }

    async fn a_facility_takes_along_what_is_counted(world) {
        let [gent, _, brussel] = story(world).await;
        for (facility, sector, province) in [
            (&gent, Sector::Childcare, Some("Antwerpen")),
            (&gent, Sector::YouthCare, Some("Antwerpen")),
            (&brussel, Sector::Elderly, Some("Oost-Vlaanderen")),
        ] {
            let moved = Facility { sector, province: province.map(str::to_owned), ..facility.clone() };
            let tx = world.begin().await;
            tx.facilities().update(&moved, at(6)).await.unwrap();
            world.commit(tx).await;
            agrees(world).await;
        }
    }

    async fn it_can_be_made_anew(world) {
        story(world).await;
        let tx = world.begin().await;
        tx.rebuild_insight().await.unwrap();
        world.commit(tx).await;
        agrees(world).await;
    }
}
