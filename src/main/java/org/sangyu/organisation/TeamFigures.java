package org.sangyu.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many volunteer teams and grids there are in an area, of what kinds, and how many of them lack something. */
@Service
public class TeamFigures {

    private final JdbcClient jdbc;

    TeamFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What still takes part.
     *
     * @param teams all of them, corps included
     * @param corps those that have teams under them or are to have
     * @param waiting groups of a community that its residents' committee has not decided about
     * @param households of all grids whose size is known
     * @param oddGrids residential grids with fewer than 200 or more than 600 households
     */
    public record Counts(
            int teams,
            int corps,
            int registered,
            int communityGroups,
            int internal,
            int waiting,
            int grids,
            long households,
            int gridsWithoutWarden,
            int oddGrids) {}

    /** @param areaCode a city, town, community or grid; everything in it counts */
    public Counts of(String areaCode) {
        return jdbc.sql(
                        """
                        select count(*) filter (where o.kind = 'TEAM') as teams,
                               count(*) filter (where t.corps) as corps,
                               count(*) filter (where t.kind = 'REGISTERED') as registered,
                               count(*) filter (where t.kind = 'COMMUNITY_GROUP') as community_groups,
                               count(*) filter (where o.kind = 'TEAM' and coalesce(t.kind, 'INTERNAL') = 'INTERNAL')
                                   as internal,
                               count(*) filter (where t.state = 'PROPOSED') as waiting,
                               count(*) filter (where o.kind = 'GRID') as grids,
                               coalesce(sum(g.households), 0) as households,
                               count(*) filter (where o.kind = 'GRID'
                                                  and (g.warden_name is null or g.warden_phone is null))
                                   as grids_without_warden,
                               count(*) filter (where g.kind = 'COMPREHENSIVE' and g.households not between :few and :many)
                                   as odd_grids
                          from organisation o
                          left join volunteer_team t on t.code = o.code
                          left join grid g on g.code = o.code
                         where o.kind in ('TEAM', 'GRID') and o.active and o.parent_code like :area
                        """)
                .param("few", GridFinding.FEWEST)
                .param("many", GridFinding.MOST)
                .param("area", areaCode + "%")
                .query(Counts.class)
                .single();
    }
}
