package org.sangyu.branches;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sangyu.organisation.Organisation;
import org.sangyu.organisation.OrganisationHead;
import org.sangyu.organisation.OrganisationKind;
import org.sangyu.organisation.Organisations;
import org.sangyu.organisation.Saving;
import org.sangyu.refusal.Findings;

/**
 * Several branches as somebody wants them, held against what is there: which of them exist, under which general branch
 * each is to stand, and what speaks against it. One query, however many they are.
 */
class BranchWishes {

    private final Organisations organisations;
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Branch> known;
    private final Set<String> newGenerals = new HashSet<>();

    BranchWishes(List<BranchEdit> wanted, Organisations organisations, BranchTable table) {
        this.organisations = organisations;
        Set<String> asked = new HashSet<>();
        for (BranchEdit edit : wanted) {
            OrganisationHead head = edit.head();
            organisations
                    .find(OrganisationKind.BRANCH, head.code(), head.areaCode(), head.name())
                    .ifPresent(found -> codes.put(head.key(), found.code()));
            above(edit).ifPresent(found -> asked.add(found.code()));
            if (edit.general()) {
                newGenerals.add(head.name());
            }
        }
        asked.addAll(codes.values());
        known = table.among(asked).stream().collect(Collectors.toMap(Branch::code, Function.identity()));
    }

    Optional<Branch> there(BranchEdit edit) {
        return Optional.ofNullable(codes.get(edit.head().key())).map(known::get);
    }

    /** Under its general branch by code; one that is added beside it keeps the name until it has a code. */
    BranchEdit settled(BranchEdit edit) {
        BranchEdit at = there(edit)
                .map(branch -> edit.at(branch.code(), edit.head().version()))
                .orElse(edit);
        return above(edit).map(found -> at.under(found.code())).orElse(at);
    }

    Saving saving(BranchEdit edit) {
        BranchEdit settled = settled(edit);
        return new Saving(
                OrganisationKind.BRANCH,
                settled.head(),
                there(edit).map(branch -> branch.edit().details()).orElse(Map.of()),
                settled.details());
    }

    Findings check(BranchEdit edit, LocalDate today) {
        Findings findings = edit.check(new Findings(), today);
        Optional<Branch> now = there(edit);
        if (edit.generalCode() != null) {
            Optional<Organisation> found = above(edit);
            boolean isGeneral = found.map(one -> known.get(one.code()))
                            .filter(branch -> branch.general() && branch.active())
                            .isPresent()
                    || newGenerals.contains(found.map(Organisation::name).orElse(edit.generalCode()));
            boolean itself = now.isPresent()
                    && found.filter(one -> one.code().equals(now.get().code())).isPresent();
            findings.check(isGeneral, "generalCode", "branches.no-general", edit.generalCode())
                    .check(!itself, "generalCode", "branches.own-general");
        }
        int under = now.map(Branch::branchesUnder).orElse(0);
        findings.check(edit.general() || under == 0, "general", "branches.has-branches", under)
                .check(edit.dissolvedOn() == null || under == 0, "dissolvedOn", "branches.has-branches", under);
        String village = edit.villageCode();
        String area = now.map(Branch::areaCode).orElse(edit.head().areaCode());
        if (village != null) {
            boolean isVillage = organisations
                    .find(village)
                    .filter(place -> place.kind() == OrganisationKind.COMMUNITY)
                    .isPresent();
            findings.check(isVillage, "villageCode", "branches.no-village", village)
                    .check(
                            !isVillage || area == null || village.startsWith(area),
                            "villageCode",
                            "branches.village-elsewhere");
        }
        return findings;
    }

    /** The codes of the general branches of these; those added beside them are known by name. */
    static List<String> generalCodes(List<BranchEdit> settled, List<Organisation> saved) {
        Map<String, String> added = new HashMap<>();
        for (int i = 0; i < settled.size(); i++) {
            if (settled.get(i).general()) {
                added.put(saved.get(i).name(), saved.get(i).code());
            }
        }
        List<String> generals = new ArrayList<>();
        for (BranchEdit edit : settled) {
            generals.add(
                    edit.generalCode() == null ? null : added.getOrDefault(edit.generalCode(), edit.generalCode()));
        }
        return generals;
    }

    private Optional<Organisation> above(BranchEdit edit) {
        return organisations.named(OrganisationKind.BRANCH, edit.generalCode());
    }
}
