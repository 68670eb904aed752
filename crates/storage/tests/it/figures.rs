//! The figures of a facility: exactly what its public reviews say, whoever counts at the same time.

use crate::world::{World, at, scores};
use domain::{Aggregate, MaskedText, Scores};
use futures::future::join_all;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// The figures computed again from what readers see.
async fn recomputed(world: &World, facility: domain::ids::FacilityId) -> Aggregate {
    let mut figures = Aggregate::default();
    let all = world.store.view().public_reviews().after(None, 1000).await.unwrap();
    all.iter().filter(|review| review.facility == facility).for_each(|review| figures.add(&review.scores));
    figures
}

on_both_engines! {
    async fn figures_read_back_as_they_were_saved(world) {
        let facility = world.facility().await;
        let mut figures = Aggregate::default();
        figures.add(&scores(r#"{"care":5,"say":1}"#));
        figures.add(&scores(r#"{"care":4,"place":null}"#));
        figures.add(&Scores::default());
        let tx = world.begin().await;
        tx.facilities().save_aggregate(facility.id, &figures).await.unwrap();
        world.commit(tx).await;
        let view = world.store.view();
        assert_eq!(view.facilities().aggregate(facility.id).await.unwrap(), figures);
        let summary =
            view.facilities().summaries(&[facility.id]).await.unwrap().remove(&facility.id).unwrap();
        assert_eq!(summary, Aggregate { themes: Default::default(), ..figures.clone() });
        // A theme that nobody scores any more goes; facts that change leave the figures alone.
        figures.remove(&scores(r#"{"care":5,"say":1}"#));
        let tx = world.begin().await;
        tx.facilities().save_aggregate(facility.id, &figures).await.unwrap();
        tx.facilities().update(&facility, at(9)).await.unwrap();
        world.commit(tx).await;
        assert_eq!(view.facilities().aggregate(facility.id).await.unwrap(), figures);
        assert!(!figures.themes.contains_key("say"));
    }

    async fn counting_at_the_same_time_loses_nothing(world) {
        let facility = world.facility().await;
        let count = async |n: i64| {
            let tx = world.begin().await;
            let mut figures = tx.facilities().lock_aggregate(facility.id).await.unwrap();
            tokio::time::sleep(std::time::Duration::from_millis(2)).await;
            figures.add(&scores(&format!(r#"{{"care":{}}}"#, n % 5 + 1)));
            tx.facilities().save_aggregate(facility.id, &figures).await.unwrap();
            world.commit(tx).await;
        };
        join_all((0..25).map(count)).await;
        let figures = world.store.view().facilities().aggregate(facility.id).await.unwrap();
        assert_eq!((figures.review_count, figures.themes["care"].distribution), (25, [5; 5]));
    }

    async fn figures_are_what_the_public_reviews_say_after_any_history(world) {
        let facility = world.facility().await;
        let theme = proptest::sample::select(vec!["care", "say", "place"]);
        let score = proptest::option::of((1u8..=5).prop_map(|n| domain::Score::try_from(n).unwrap()));
        let given =
            proptest::collection::btree_map(theme.prop_map(str::to_owned), score, 0..=3).prop_map(Scores);
        // What happens: publish a new one, replace the public version of one, or take one away.
        let steps = proptest::collection::vec(
            (0..4u8, proptest::prelude::any::<proptest::sample::Index>(), given),
            40,
        );
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let mut runner = TestRunner::new_with_rng(Config::default(), rng);
        let steps = steps.new_tree(&mut runner).unwrap().current();
        let mut public = Vec::new();
        for (step, (what, which, given)) in steps.into_iter().enumerate() {
            if what < 2 || public.is_empty() {
                public.push(world.published(&facility, &given, at(9)).await);
            } else {
                let at_index = which.index(public.len());
                let mut review = public.swap_remove(at_index);
                let mut tx = world.begin().await;
                if what == 2 {
                    review.version += 1;
                    let version = world.version(&review, review.version, &given);
                    tx.versions().insert(&version).await.unwrap();
                    let edits = domain::Edits::default();
                    let masked = MaskedText::default();
                    tx.make_public(&mut review, &version, &masked, &edits, at(10)).await.unwrap();
                } else {
                    tx.make_private(&mut review, at(10)).await.unwrap();
                    // Once more changes nothing.
                    tx.make_private(&mut review, at(10)).await.unwrap();
                }
                tx.reviews().update(&review).await.unwrap();
                world.commit(tx).await;
                if what == 2 {
                    public.push(review);
                }
            }
            let figures = world.store.view().facilities().aggregate(facility.id).await.unwrap();
            assert_eq!(figures, recomputed(world, facility.id).await, "after step {step}");
            assert_eq!(usize::try_from(figures.review_count).unwrap(), public.len());
            // All of them came online in one month.
            let scoring = crate::months::RULES.at(at(10));
            let mut months = world.store.view().facilities().months(facility.id, &scoring).await.unwrap();
            assert!(months.len() <= 1, "after step {step}: {months:?}");
            assert_eq!(months.pop().map(|month| month.figures).unwrap_or_default(), figures);
        }
        assert!(!public.is_empty());
    }
}
