package org.sangyu.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.sangyu.meeting.ImportResult;
import org.sangyu.meeting.MeetingImports;
import org.sangyu.refusal.Refusals;
import org.sangyu.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The import of a meeting's lists from a spreadsheet, for programs. */
@RestController
@Tag(name = "meetings")
class MeetingImportApi {

    private final MeetingImports imports;
    private final Refusals refusals;
    private final CurrentActor current;

    MeetingImportApi(MeetingImports imports, Refusals refusals, CurrentActor current) {
        this.imports = imports;
        this.refusals = refusals;
        this.current = current;
    }

    /** @param field the column's English name, or {@code null} when the row as a whole is wrong */
    record Rejected(int row, String field, String message) {}

    record Imported(int accepted, int alreadyThere, List<Rejected> rejected) {}

    @Operation(
            summary = "Import lists from xlsx or csv (UTF-8 or GB18030)",
            description = "Header list,title,content,category,areaCode,address,contactName,contactPhone, in Chinese or "
                    + "English and any order. All or nothing, unless partial=true keeps the good rows. Importing the "
                    + "same file again adds nothing; alreadyThere says how many of the accepted rows stood there.")
    @ApiResponse(responseCode = "200", description = "Saved; rejected says what was left out")
    @ApiResponse(
            responseCode = "422",
            description = "Nothing was saved; rejected says what is wrong, or it is a "
                    + "problem+json when the file is no such spreadsheet")
    @PostMapping(path = "/api/v1/meetings/{id}/items/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Imported> importItems(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean partial,
            Locale locale)
            throws IOException {
        ImportResult result =
                imports.importNow(id, file.getOriginalFilename(), file.getBytes(), partial, current.require());
        List<Rejected> rejected = result.rejected().stream()
                .map(error ->
                        new Rejected(error.row(), error.refusal().field(), refusals.text(error.refusal(), locale)))
                .toList();
        boolean nothingSaved = result.accepted() == 0 && !rejected.isEmpty();
        return ResponseEntity.status(nothingSaved ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK)
                .body(new Imported(result.accepted(), result.alreadyThere(), rejected));
    }
}
