//! The index follows the calendar: a score ages there too, without anybody publishing.

use crate::bench;
use chrono::TimeDelta;
use domain::{Clock, Role};
use jobs::Housekeeping;
use search::FacilityQuery;
use testkit::on_both_engines;
use testkit::platform::score_rules;

on_both_engines! {
    async fn scores_in_the_index_age_by_the_month(platform) {
        let bench = bench(platform);
        let house = Housekeeping::new(platform.store.clone(), platform.clock.clone(), platform.ids.clone(), 72, 90);
        let facility = platform.facility().await;
        platform.facility().await;
        let editor = platform.editor(Role::Editor).await;
        for n in 0..3 {
            platform.publish(&editor, &facility, &format!("ouder{n}@example.org")).await;
        }
        let score = async || {
            bench.worker.drain().await.unwrap();
            let found = bench.index.facilities(&FacilityQuery::default()).await.unwrap();
            found.items.into_iter().find(|hit| hit.document.id == facility.id).unwrap().document.score
        };
        let fresh = score().await.unwrap();
        assert!((fresh - (3.0 * 4.5 + 7.0 * 3.5) / 10.0).abs() < 1e-9, "{fresh}");
        assert_eq!(house.tidy().await.unwrap().scores, 0, "nothing changes within a month");
        platform.pass(TimeDelta::days(366));
        assert_eq!(house.tidy().await.unwrap().scores, 1, "only the one with reviews");
        assert_eq!(house.tidy().await.unwrap().scores, 0);
        let aged = score().await.unwrap();
        assert!((aged - (1.5 * 4.5 + 7.0 * 3.5) / 8.5).abs() < 1e-9, "{aged}");
        // The index narrows by the scores of themes that the page shows.
        let found = bench.index.facilities(&FacilityQuery::default()).await.unwrap();
        let document = found.items.into_iter().find(|hit| hit.document.id == facility.id).unwrap().document;
        let scoring = score_rules().at(platform.clock.now());
        let months = platform.store.view().facilities().months(facility.id, &scoring).await.unwrap();
        let standing = scoring.standing(&months);
        let shown: Vec<(String, f64)> =
            standing.themes.into_iter().filter_map(|(theme, one)| Some((theme, one.mean?))).collect();
        assert!(!shown.is_empty());
        assert_eq!((document.theme_scores, document.score), (shown, standing.score));
        platform.pass(TimeDelta::days(2 * 366));
        assert_eq!(house.tidy().await.unwrap().scores, 1);
        assert_eq!(score().await, None, "after three years there is none");
    }
}
