"""Which vehicle is a pool of money: not one that drives, flies or floats ("electric vehicles", "vehicle software")."""

_DRIVEN = (
    "electric autonomous driving driverless motor road commercial military ground aerial unmanned uncrewed underwater "
    "surface connected heavy launch space delivery passenger used armored armoured hydrogen hybrid utility flying "
    "transfer return orbital logistics robotic agricultural light defined powered wheeled wheeler duty ev off-road"
)
_OF_THEM = (
    "maker|manufactur|software|technolog|batter|charging|fleet|data|parts|production|telematics|insurance|inspection|"
    "sharing|rental|subscription|leasing|financing|marketplace|owner|sales|platform|integration|safety|control|"
    "tracking|dynamics|autonomy|electrification|startup|start-up|company|business|market"
)
#: Stands in expressions for a pool of money that is called a vehicle.
VEHICLE = "".join(rf"(?<!{word} )" for word in _DRIVEN.split()) + rf"vehicles?(?! \( [ae]vs?\b)(?! (?:{_OF_THEM}))"
