#include "viewer/network/dicom_print.h"

#include "viewer/network/association.h"

namespace viewer::network {

namespace {

constexpr int kLargestEdge = 65535;  // Rows and Columns are US

bool isFailure(std::uint16_t status) {
    const bool isWarning = (status & 0xF000) == 0xB000 || status == 0x0001 || status == 0x0107 || status == 0x0116;
    return status != 0 && !isWarning;
}

/// The statuses of PS3.4 H.4 in words.
std::string words(std::uint16_t status) {
    switch (status) {
        case 0xB600:
            return "The printer keeps no memory for the job.";
        case 0xB601:
            return "The printer prints each film by itself.";
        case 0xB602:
        case 0xB603:
            return "The film has no picture.";
        case 0xB604:
            return "The picture was made smaller to fit.";
        case 0xB605:
            return "The density asked for is outside the printer's; its nearest is used.";
        case 0xB609:
            return "The picture was cropped.";
        case 0xB60A:
            return "The picture was made smaller or cropped.";
        case 0x0107:
        case 0x0116:
            return "The printer used a value of its own for one that it does not know.";
        case 0xC600:
        case 0xC601:
        case 0xC602:
            return "The printer's queue is full.";
        case 0xC603:
            return "The picture is larger than the film.";
        case 0xC605:
            return "The printer has no memory for the picture.";
        case 0xC613:
            return "Two pictures do not fit together on the film.";
        case 0x0106:
            return "The printer does not know one of the film's settings.";
        case 0x0110:
            return "The printer could not process the job.";
        case 0x0120:
            return "The printer misses one of the film's settings.";
        case 0x0213:
            return "The printer is out of resources.";
        default:
            return "The printer refused the job.";
    }
}

std::string hex(std::uint16_t status) {
    static const char* const digits = "0123456789ABCDEF";
    std::string text = "0x";
    for (int shift = 12; shift >= 0; shift -= 4) text += digits[(status >> shift) & 15];
    return text;
}

/// One job on one association; remembers what came of it.
class Job {
public:
    Job(const PrintRequest& request, const PrintWatch& watch) : request_(request), watch_(watch) {}

    PrintOutcome run() {
        if (const auto problems = problemsOf(request_.printer); !problems.empty())
            fail(problems.front());
        else if (open())
            printPages();
        if (link_) link_->release();
        return outcome_;
    }

private:
    bool fail(const sdk::Error& error) {
        outcome_.error = error;
        return false;
    }

    bool stop() {
        if (watch_.cancelled && watch_.cancelled())
            return !fail({"print.cancelled", "Printing was cancelled.", request_.printer.name});
        return false;
    }

    bool took(const sdk::Result<PrintAnswer>& answer) {
        if (!answer) return fail(answer.error());
        if (isFailure(answer->status))
            return fail({"print.status", words(answer->status) + " (" + hex(answer->status) + ")",
                         request_.printer.host + ":" + std::to_string(request_.printer.port)});
        if (answer->status != 0) outcome_.warnings.push_back(words(answer->status) + " (" + hex(answer->status) + ")");
        return true;
    }

    bool open() {
        if (stop()) return false;
        auto link = PrintAssociation::open(request_.printer);
        if (!link) return fail(link.error());
        link_ = std::move(*link);
        if (link_->takesPresentationLut())
            if (const auto lut = link_->createPresentationLut(); lut && !isFailure(lut->status))
                lut_ = lut->instanceUid;
        const Printer& p = request_.printer;
        const auto session = link_->createFilmSession({{0x2000, 0x0010, std::to_string(p.copies)},
                                                       {0x2000, 0x0020, "MED"},
                                                       {0x2000, 0x0030, p.medium},
                                                       {0x2000, 0x0040, p.destination}});
        if (!took(session)) return false;
        session_ = session->instanceUid;
        return true;
    }

    void printPages() {
        for (int page = request_.firstPage; page < request_.pages; ++page) {
            if (stop() || !printPage(page)) return;
            ++outcome_.printed;
            if (watch_.progress) watch_.progress(page + 1, request_.pages);
        }
        link_->removeFilmSession(session_);
    }

    bool printPage(int number) {
        const auto page = request_.page(number);
        if (!page) return fail(page.error());
        if (page->width < 1 || page->height < 1 || page->width > kLargestEdge || page->height > kLargestEdge ||
            page->grey.size() != std::size_t(page->width) * std::size_t(page->height))
            return fail({"print.page", "The page has no picture that fits a film.", std::to_string(number + 1)});
        const auto box = createBox();
        if (!took(box)) return false;
        if (box->imageBoxUid.empty())
            return fail({"print.status", "The printer gave the film no image box.", request_.printer.host});
        if (stop() || !took(link_->setImageBox(box->imageBoxUid, *page)) || stop()) return false;
        if (!took(link_->printFilmBox(box->instanceUid))) return false;
        link_->removeFilmBox(box->instanceUid);
        return true;
    }

    sdk::Result<PrintAnswer> createBox() {
        const Printer& p = request_.printer;
        return link_->createFilmBox({{0x2010, 0x0010, "STANDARD\\1,1"},
                                     {0x2010, 0x0040, p.orientation},
                                     {0x2010, 0x0050, p.filmSize},
                                     {0x2010, 0x0060, p.magnification},
                                     {0x2010, 0x0100, "BLACK"},
                                     {0x2010, 0x0110, "BLACK"},
                                     {0x2010, 0x0130, p.maxDensity > 0 ? std::to_string(p.maxDensity) : std::string()},
                                     {0x2010, 0x0140, "NO"}},
                                    session_, lut_);
    }

    const PrintRequest& request_;
    const PrintWatch& watch_;
    PrintOutcome outcome_;
    std::unique_ptr<PrintAssociation> link_;
    std::string session_, lut_;
};

}  // namespace

PrintOutcome print(const PrintRequest& request, const PrintWatch& watch) {
    return Job(request, watch).run();
}

}  // namespace viewer::network
