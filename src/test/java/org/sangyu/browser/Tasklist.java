package org.sangyu.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Camunda Tasklist in somebody's hands: find a task, claim it, fill its form, send it. */
final class Tasklist {

    private final Person person;
    private final Page page;

    Tasklist(Person person) {
        this.person = person;
        this.page = person.page();
    }

    Tasklist open() {
        person.open("/camunda/app/tasklist/default/");
        page.locator(".task-filters .item").first().waitFor();
        return this;
    }

    Tasklist filter(String name) {
        page.locator(".task-filters .item")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        return this;
    }

    /** Opens the task on the card that bears the need's title. */
    Tasklist task(String needTitle) {
        page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(needTitle))
                .first()
                .click();
        page.locator(".task-card .nav-tabs").waitFor();
        return this;
    }

    Tasklist seesCase(String text) {
        tab("诉求详情");
        page.locator(".sangyu-case").getByText(text).first().waitFor();
        return this;
    }

    Tasklist claim() {
        page.locator("button.claim").click();
        page.locator("button.unclaim, .assignee .unclaim, [cam-tasklist-task-meta] .assignee .glyphicon-remove")
                .first()
                .waitFor();
        tab("办理");
        page.locator(".fjs-container .fjs-form-field").first().waitFor();
        return this;
    }

    private void tab(String name) {
        page.locator(".task-card .nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    Tasklist tick(String option) {
        page.locator(".fjs-container")
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** What is typed while the form still takes in another field may be wiped; a person would type it again. */
    Tasklist fill(String label, String text) {
        Locator field = page.locator(".fjs-container").getByLabel(label).first();
        for (int attempt = 0; attempt < 5; attempt++) {
            field.fill(text);
            page.waitForTimeout(500);
            if (text.equals(field.inputValue())) {
                return this;
            }
        }
        throw new AssertionError("Tasklist keeps nothing in " + label);
    }

    Tasklist select(String label, String option) {
        Locator field = page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    Tasklist send() {
        page.locator(".form-actions .btn-primary").click();
        page.locator(".sangyu-thanks").waitFor();
        return this;
    }

    Tasklist picture(String name) {
        page.locator(".loader, .spinner")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        person.picture(name);
        return this;
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }
}
