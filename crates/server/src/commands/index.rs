//! `index rebuild` and `index verify`.

use super::{exit, progress, say};
use crate::app::App;
use crate::cli::Index;
use anyhow::Result;
use search::EntryKind;
use std::process::ExitCode;
use storage::Topic;

pub async fn run(app: &App, what: &Index) -> Result<ExitCode> {
    match what {
        Index::Rebuild => rebuild(app).await,
        Index::Verify => verify(app).await,
    }
}

async fn rebuild(app: &App) -> Result<ExitCode> {
    let bar = progress::bar(0, "documents");
    bar.set_length(expected(app).await?);
    let counts = jobs::rebuild_index(&app.store, app.index.as_ref(), &app.reference, &app.scoring(), |n| {
        bar.set_position(n);
    })
    .await?;
    bar.finish_and_clear();
    say(&format!("the index holds {} facilities and {} reviews", counts.facilities, counts.reviews));
    Ok(ExitCode::SUCCESS)
}

/// About how many documents there are to read: the facilities, and the reviews that they count.
async fn expected(app: &App) -> Result<u64> {
    let known = app.index.counts().await.unwrap_or_default();
    Ok(app.store.view().facilities().count().await? + known.reviews)
}

async fn verify(app: &App) -> Result<ExitCode> {
    let bar = progress::bar(0, "documents");
    bar.set_length(expected(app).await?);
    let report = |kind, id, difference: jobs::Difference| {
        let kind = match kind {
            EntryKind::Facility => "facility",
            EntryKind::Review => "review",
        };
        bar.suspend(|| say(&format!("{:7} {kind} {id}", difference.as_str())));
    };
    let (index, scoring) = (app.index.as_ref(), app.scoring());
    let compared = |n| bar.set_position(n);
    let verified = jobs::verify_index(&app.store, index, &app.reference, &scoring, compared, report).await?;
    bar.finish_and_clear();
    let search::Counts { facilities, reviews } = verified.expected;
    say(&format!("{} differences in {facilities} facilities and {reviews} reviews", verified.differences));
    let waiting = waiting(app).await?;
    if verified.differences > 0 && waiting > 0 {
        say(&format!("{waiting} changes still wait for the worker; what they bring counts as a difference"));
    }
    Ok(exit(verified.differences == 0))
}

async fn waiting(app: &App) -> Result<u64> {
    let view = app.store.view();
    let mut waiting = 0;
    for topic in [Topic::IndexFacility, Topic::IndexReview] {
        waiting += view.outbox().counts(topic).await?.pending;
    }
    Ok(waiting)
}
