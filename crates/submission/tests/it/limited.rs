//! Reading while the search engine is away.

use domain::{Clock, Role};
use search::{FacilityQuery, ReviewQuery, SearchIndex};
use std::sync::Arc;
use std::time::{Duration, Instant};
use submission::{PlaceNames, Reading};
use testkit::on_both_engines;
use testkit::platform::{TestPlatform, score_rules};
use testkit::shaky::{Mood, ShakyIndex};

fn reading(platform: &TestPlatform, index: &Arc<ShakyIndex>) -> Reading {
    let questionnaire = Arc::new(platform.submissions.rules().questionnaire.clone());
    let index = Arc::clone(index) as Arc<dyn SearchIndex>;
    let (clock, scores) = (Arc::clone(&platform.clock) as Arc<dyn Clock>, score_rules());
    Reading::new(platform.store.clone(), index, questionnaire, clock, scores)
        .with_patience(Duration::from_millis(200))
}

fn asked(q: &str) -> FacilityQuery {
    FacilityQuery { q: Some(q.to_owned()), ..FacilityQuery::default() }
}

on_both_engines! {
    async fn facilities_are_found_in_the_database_meanwhile(platform) {
        let index = ShakyIndex::new();
        let reading = reading(platform, &index);
        let facility = platform.facility().await;
        assert!(!reading.facilities(&FacilityQuery::default()).await.unwrap().limited);
        for mood in [Mood::Away, Mood::Silent] {
            index.be(mood);
            tokio::time::sleep(Duration::from_millis(250)).await;
            let before = Instant::now();
            let page = reading.facilities(&FacilityQuery::default()).await.unwrap();
            assert!(before.elapsed() < Duration::from_secs(5), "within its bound");
            assert!(page.limited && page.next_cursor.is_none());
            assert_eq!(page.items[0].document.id, facility.id);
        }
        index.be(Mood::Away);
        let begin: String = facility.name.chars().take(6).collect();
        let town = facility.municipality.clone().unwrap();
        for q in [begin.as_str(), &town, &town.to_lowercase(), facility.postcode.as_deref().unwrap_or(&town)] {
            let page = reading.facilities(&asked(q)).await.unwrap();
            assert_eq!(page.items.len(), 1, "{q}");
        }
        for q in ["bestaat niet", "😀", "9999"] {
            assert_eq!(reading.facilities(&asked(q)).await.unwrap().items.len(), 0, "{q}");
        }
        let by_place = FacilityQuery { municipality: Some(town), ..asked(&begin) };
        assert_eq!(reading.facilities(&by_place).await.unwrap().items.len(), 1);
        let suggestions = reading.suggest(&begin, 5).await.unwrap();
        assert_eq!(suggestions[0].facility_id, Some(facility.id));
        index.be(Mood::Sound);
        assert!(reading.facilities(&FacilityQuery::default()).await.unwrap().limited, "left alone for a moment");
        tokio::time::sleep(Duration::from_millis(250)).await;
        assert!(!reading.facilities(&FacilityQuery::default()).await.unwrap().limited);
    }

    async fn what_the_tables_of_places_know_narrows_it_too(platform) {
        let index = ShakyIndex::new();
        let known = |_: &domain::Facility| PlaceNames {
            province: Some("Brussels Gewest".to_owned()),
            ..PlaceNames::default()
        };
        let reading = reading(platform, &index).with_places(Arc::new(known));
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        platform.publish(&editor, &facility, "jana@example.org").await;
        index.be(Mood::Away);
        for (province, found) in [("Brussels Gewest", 1), ("brussels gewest", 1), ("Limburg", 0)] {
            let narrowed = FacilityQuery { province: Some(province.to_owned()), ..FacilityQuery::default() };
            assert_eq!(reading.facilities(&narrowed).await.unwrap().items.len(), found, "{province}");
            let narrowed = ReviewQuery { province: Some(province.to_owned()), ..ReviewQuery::default() };
            assert_eq!(reading.search_reviews(&narrowed).await.unwrap().items.len(), found, "{province}");
        }
    }

    async fn what_is_wrong_stays_wrong(platform) {
        let index = ShakyIndex::new();
        let reading = reading(platform, &index);
        platform.facility().await;
        index.be(Mood::Away);
        let far = FacilityQuery { radius_km: Some(5.0), ..FacilityQuery::default() };
        assert_eq!(reading.facilities(&far).await.unwrap_err().code, "invalid_fields");
        let many = ReviewQuery { limit: 1_000, ..ReviewQuery::default() };
        assert_eq!(reading.search_reviews(&many).await.unwrap_err().code, "invalid_fields");
        let second = FacilityQuery { cursor: Some("x".to_owned()), ..FacilityQuery::default() };
        assert_eq!(
            reading.facilities(&second).await.unwrap_err().code,
            "search_unavailable",
            "a page that was begun with the engine cannot go on without it"
        );
    }

    async fn reviews_are_listed_newest_first_meanwhile(platform) {
        let index = ShakyIndex::new();
        let reading = reading(platform, &index);
        let facility = platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        let mut written = Vec::new();
        for n in 0..3 {
            written.push(platform.publish(&editor, &facility, &format!("ouder{n}@example.org")).await.review);
        }
        index.be(Mood::Away);
        let all = reading.search_reviews(&ReviewQuery::default()).await.unwrap();
        assert!(all.limited);
        assert_eq!(all.items.len(), 3);
        assert!(all.items.is_sorted_by_key(|hit| std::cmp::Reverse(hit.document.published_at)));
        let of_one = ReviewQuery { facility_id: Some(facility.id), limit: 2, ..ReviewQuery::default() };
        let some = reading.search_reviews(&of_one).await.unwrap();
        assert_eq!((some.items.len(), some.total), (2, 3));
        let elsewhere = ReviewQuery { municipality: Some("Nergens".to_owned()), ..ReviewQuery::default() };
        assert_eq!(reading.search_reviews(&elsewhere).await.unwrap().items.len(), 0);
    }
}
