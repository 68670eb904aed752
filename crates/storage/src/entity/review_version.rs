//! Rows of `review_versions`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "review_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub review_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    #[sea_orm(column_type = "Text")]
    pub scores: String,
    pub submitted_at: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub report: String,
    pub risk: f64,
    #[sea_orm(column_type = "Text")]
    pub proposal: String,
    #[sea_orm(column_type = "Text")]
    pub engine_version: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub public_text: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub public_masks: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub mask_article: Option<String>,
    pub corrected: i32,
    pub update_of: Option<i32>,
    pub before_hidden: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
