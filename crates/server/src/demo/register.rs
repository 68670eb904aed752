//! The demo's facilities: the real register, which takes no reviews, and the invented ones, which do.

use crate::app::App;
use anyhow::{Context, Result, bail};
use domain::Facility;
use onboarding::register::{ImportOptions, import_facilities};
use std::collections::HashMap;
use std::io::Cursor;

const REGISTER: &str = include_str!("../../../../config/reference/facilities.csv");
const INVENTED: &str = include_str!("../../../../corpus/demo/facilities.csv");

/// Imports both and gives the invented ones by their key.
pub async fn import(app: &App) -> Result<HashMap<String, Facility>> {
    read(app, REGISTER, false).await.context("the register")?;
    read(app, INVENTED, true).await.context("the invented facilities")?;
    let keys: Vec<&str> = INVENTED.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    let found = app.store.view().facilities().find_by_external_ids(&keys).await?;
    Ok(found.into_iter().map(|facility| (facility.external_id.clone(), facility)).collect())
}

async fn read(app: &App, csv: &str, invented: bool) -> Result<()> {
    let options = ImportOptions {
        dry_run: false,
        keep_going: false,
        participating: invented,
        invented,
        close_missing: false,
    };
    let mut file = Cursor::new(csv.as_bytes());
    let summary =
        import_facilities(&app.store, app.clock.as_ref(), app.ids.as_ref(), &mut file, options, |_| {})
            .await?;
    if let Some(error) = summary.errors.kept().first() {
        bail!("{error}");
    }
    Ok(())
}
