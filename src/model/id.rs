//! Numbers of the site's things: a place in the list of its kind, made by resolving only.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) usize);

        impl $name {
            /// Its place in the list of its kind.
            pub fn index(self) -> usize {
                self.0
            }
        }
    )*};
}

ids! {
    /// A page's place in [`super::Site::pages`].
    PageId
    /// A framework's place in [`super::Site::frameworks`].
    FrameworkId
    /// A criterion's place in [`super::Framework::criteria`] of its framework.
    CriterionId
    /// A phase's place in [`super::Site::phases`].
    PhaseId
    /// A partner's place in [`super::Site::partners`].
    PartnerId
    /// A dataset's place in [`super::Site::datasets`].
    DatasetId
    /// A measure's place in [`super::Site::measures`].
    MeasureId
    /// A table's place in [`super::Site::tables`].
    TableId
    /// A chart's place in [`super::Site::charts`].
    ChartId
    /// A survey's place in [`super::Site::surveys`].
    SurveyId
    /// A term's place in [`super::Site::terms`].
    TermId
    /// A source's place in [`super::Site::sources`].
    SourceId
    /// An asset's place in [`super::Site::assets`].
    AssetId
}
