#include "reporting/exchange/export.h"

namespace reporting {

const std::vector<ExportFormat>& exportFormats() {
    static const std::vector<ExportFormat> all{{"mrrt", ".html", true, &exportMrrt},
                                               {"questionnaire", ".questionnaire.json", false, &exportQuestionnaire},
                                               {"radelement", ".radelement.json", false, &exportRadElement},
                                               {"schema", ".reading.schema.json", false, &exportReadingSchema}};
    return all;
}

}  // namespace reporting
