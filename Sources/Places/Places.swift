// SPDX-License-Identifier: Apache-2.0

public import Storage

/// Where things happen: the official places, compiled in, and the areas that networks draw over them.
///
/// ``Gazetteer`` knows every code and name, ``PlaceResolver`` understands what people write, ``AreaStore``
/// keeps regions, local governments and communities.
public enum Places {
    /// The room's name in the journal and in migration ids.
    public static let name = "places"
    /// The room's tables, in order.
    public static let migrations: [Migration] = PlacesMigrations.all
}
