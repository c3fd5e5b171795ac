"""full_headers.py FOLDER: what a department's worklist and pump write into the headers of a study, into every film below."""
import datetime
import pathlib
import sys

import pydicom
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

CYCLE_DAY = 9

for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
    if not path.is_file() or path.name == "DICOMDIR":
        continue
    film = pydicom.dcmread(path)
    day = datetime.datetime.strptime(film.StudyDate, "%Y%m%d") - datetime.timedelta(days=CYCLE_DAY - 1)
    film.LastMenstrualDate = day.strftime("%Y%m%d")
    film.PregnancyStatus = 1
    film.ReasonForStudy = "Primary infertility"
    request = Dataset()
    request.ReasonForTheRequestedProcedure = "Primary infertility"
    film.RequestAttributesSequence = Sequence([request])
    film.ContrastBolusAgent = "Omnipaque 300"
    film.ContrastBolusVolume = "10"
    film.ContrastBolusIngredientConcentration = "300"
    film.save_as(path)
